'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { describedBy, FieldError, FieldHint } from '@/components/ui/field-frame'
import { FormActions } from '@/components/ui/form-actions'
import { endings, largestFile } from '@/lib/journal/rules/file-kinds'
import { routes } from '@/lib/routes'

type Props = {
  entryId: string
  requestId: string
  /** what the page says of the file that a form without JavaScript has sent */
  refusal: string | undefined
  /** what is said of a file that need not be sent to be refused */
  tooLong: string
}

const hint = 'PNG, JPEG, WebP, PDF, plain text or Markdown, up to 10 MB.'
const unsent = 'The file could not be sent. It is still chosen: try again in a moment.'
const signedOut = 'You are signed out, so the file was not kept. Sign in again in another tab, then add it.'

/**
 * Adds a file to an entry. Without JavaScript it is a plain form that comes back to the page; with it the page stays, and
 * what was chosen stays chosen when it is refused.
 */
export function AddFileForm({ entryId, requestId, refusal, tooLong }: Props) {
  const router = useRouter()
  const id = `file-${entryId}`
  const form = useRef<HTMLFormElement>(null)
  const [error, setError] = useState(refusal)
  const [pending, setPending] = useState(false)
  // another file is another submission, also before the page is drawn anew
  const [chosen, setChosen] = useState(0)

  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('input[type=file]')?.focus()
  }, [error])

  const send = async (sent: HTMLFormElement) => {
    const body = new FormData(sent)
    const file = body.get('file')
    if (file instanceof File && file.size > largestFile) return setError(tooLong)
    setPending(true)
    setError(undefined)
    setError(await refusalOf(sent.action, body))
    setPending(false)
  }
  const refusalOf = async (address: string, body: FormData): Promise<string | undefined> => {
    try {
      const response = await fetch(address, { method: 'POST', body, headers: { Accept: 'application/json' } })
      const { ok, code, message } = await response.json()
      if (!ok) return code === 'unauthenticated' ? signedOut : message
    } catch {
      return unsent
    }
    // unless another was chosen meanwhile
    if (chosenIn(form.current) === body.get('file')) form.current?.reset()
    setChosen((times) => times + 1)
    router.refresh()
    return undefined
  }

  return (
    <form
      ref={form}
      className="form print:hidden"
      aria-label="New file"
      aria-busy={pending}
      action={routes.entryFiles(entryId)}
      method="post"
      encType="multipart/form-data"
      onSubmit={(event) => {
        event.preventDefault()
        if (!pending) void send(event.currentTarget)
      }}
    >
      <input
        type="hidden"
        name="requestId"
        value={chosen === 0 ? requestId : `${requestId}-${chosen}`}
        readOnly
      />
      <div className="field">
        <label className="field-label" htmlFor={id}>
          Add a file
        </label>
        <FieldHint id={id} hint={hint} />
        <input
          className="control control-file"
          id={id}
          name="file"
          type="file"
          required
          onChange={() => setChosen((times) => times + 1)}
          accept={Object.entries(endings)
            .flatMap(([type, names]) => [type, ...names.map((name) => `.${name}`)])
            .join()}
          aria-describedby={describedBy(id, hint, error)}
          aria-invalid={error ? true : undefined}
          // biome-ignore lint/a11y/noAutofocus: without JavaScript this is how a refused page comes to its refusal
          autoFocus={refusal !== undefined}
        />
        {error && (
          <div role="alert">
            <FieldError id={id} error={error} />
          </div>
        )}
      </div>
      <FormActions>
        <button
          type="submit"
          className={buttonClass('quiet')}
          aria-disabled={pending || undefined}
          aria-busy={pending || undefined}
        >
          {pending ? 'Adding …' : 'Add it'}
        </button>
      </FormActions>
    </form>
  )
}

function chosenIn(form: HTMLFormElement | null): File | undefined {
  return form?.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0]
}
