'use client'

import { useContext, useEffect, useId, useRef } from 'react'
import { FormContext } from '@/components/ui/form-context'

/** The link that the form's action has just made: to copy, this once. */
export function LinkShown({ hint }: { hint: string }) {
  const { state } = useContext(FormContext)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const link = state.ok ? state.link : undefined
  useEffect(() => {
    if (link) field.current?.focus()
  }, [link])
  if (!link) return null
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        The link to hand over
      </label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        ref={field}
        className="control"
        id={id}
        value={link}
        readOnly
        aria-describedby={`${id}-hint`}
        onFocus={(event) => event.currentTarget.select()}
        // biome-ignore lint/a11y/noAutofocus: without JavaScript this is how the page comes to it
        autoFocus
      />
    </div>
  )
}
