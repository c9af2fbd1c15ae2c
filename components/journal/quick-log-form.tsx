'use client'

import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { formValues } from '@/lib/form'
import { firstText } from '@/lib/form-values'
import type { QuickLogStart } from '@/lib/journal/types'
import type { FormAction, FormValues } from '@/lib/result'
import { routes } from '@/lib/routes'
import { CountsFor, competencyName } from './counts-for'
import { QuickLogFields } from './quick-log-fields'
import type { Logged } from './quick-logged'

type Props = {
  action: FormAction
  kind?: string
  /** what was typed, and whether Enter was pressed, before the form was there */
  text: string
  hasEntered: boolean
  /** the form takes the focus by itself */
  takesFocus?: boolean
  draft: RefObject<FormValues | null>
  start: QuickLogStart | null
  onLogged: (logged: Logged) => void
}

/** The quick log's form. What is typed into it is kept while it is closed. */
export function QuickLogForm({ action, kind, text, hasEntered, takesFocus, draft, start, onLogged }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const touched = useRef(new Set<string>())
  const [isDraft] = useState(draft.current !== null)
  const [first] = useState(() => beginning(draft.current, kind, text))
  const [values, setValues] = useState<FormValues>(first)
  const chosen = firstText(values.competencies)

  const read = () => {
    const form = place.current?.querySelector('form')
    if (!form) return
    const now = formValues(new FormData(form))
    setValues(now)
    draft.current = firstText(now.title) ? now : null
  }

  const begin = useEffectEvent((known: QuickLogStart) => {
    const form = place.current?.querySelector('form')
    if (!form) return
    if (!isDraft) {
      if (!kind) fill(form, 'kind', known.kind)
      fill(form, 'endsOn', known.today)
      setValues(formValues(new FormData(form)))
    }
    if (hasEntered && firstText(values.title)) form.requestSubmit()
  })

  const fill = (form: HTMLFormElement, name: string, value: string) => {
    const field = form.elements.namedItem(name)
    const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement
    if (isField && !touched.current.has(name)) field.value = value
  }

  useEffect(() => {
    if (start) begin(start)
  }, [start])

  useEffect(() => {
    if (takesFocus) place.current?.querySelector<HTMLElement>('input:not([type=hidden])')?.focus()
  }, [takesFocus])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to the fields in it
    <div
      ref={place}
      onInput={({ target }) => {
        if ('name' in target) touched.current.add(String(target.name))
        read()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !isClosedSelect(event.target)) return
        event.preventDefault()
        event.target.form?.requestSubmit()
      }}
    >
      <ActionForm
        action={action}
        label="Log an activity"
        // `formId` tells it from the page's own forms where a text is kept over a reload
        hidden={{ requestId: first.requestId, formId: 'quick-log' }}
        onSuccess={({ made = '' }) => {
          draft.current = null
          const key = chosen || start?.proposals[firstText(values.kind)] || ''
          const name = start && competencyName(start, key)
          onLogged({
            id: made,
            title: firstText(values.title),
            isPlanned: start !== null && firstText(values.endsOn) > start.today,
            competency: name ? { key, name } : null,
          })
        }}
      >
        <QuickLogFields {...first} />
        <CountsFor start={start} kind={firstText(values.kind)} chosen={first.competencies} />
        <FormActions>
          <SubmitButton busy="Logging …">Log it</SubmitButton>
          <Link
            href={routes.newEntry({
              kind: firstText(values.kind),
              title: firstText(values.title),
              date: firstText(values.endsOn),
              competency: chosen,
            })}
            onClick={() => {
              draft.current = null
            }}
          >
            More…
          </Link>
        </FormActions>
      </ActionForm>
    </div>
  )
}

/** What the form is filled with before the server was asked. */
function beginning(draft: FormValues | null, kind: string | undefined, text: string) {
  return {
    title: firstText(draft?.title) || text,
    kind: kind ?? (firstText(draft?.kind) || 'course'),
    endsOn: firstText(draft?.endsOn) || browserDay(),
    competencies: firstText(draft?.competencies),
    // the same as before: what was sent without an answer is not made twice
    requestId: firstText(draft?.requestId) || newRequestId(),
  }
}

/** Whether Enter on it would choose nothing: browsers send a form by Enter from every field but this one. */
function isClosedSelect(target: EventTarget): target is HTMLSelectElement {
  if (!(target instanceof HTMLSelectElement)) return false
  return CSS.supports('selector(:open)') && !target.matches(':open')
}

/** The browser's calendar day. */
function browserDay(): string {
  const now = new Date()
  const part = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`
}

/** Not `randomUUID`, which browsers have for https alone. */
function newRequestId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
