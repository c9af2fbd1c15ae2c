'use client'

import type { ReactNode } from 'react'
import { describedBy, FieldError, FieldHint } from './field-frame'
import { useField } from './form-context'
import { allTexts } from './form-texts'

type Props = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** what is sent when it is ticked */
  value?: string
  defaultChecked?: boolean
  required?: boolean
}

/** One yes or no. */
export function Checkbox({ name, label, hint, value = 'on', defaultChecked = false, required }: Props) {
  const { id, refused, sent, theirs, error, comesFirst } = useField(name)
  return (
    <div className="field">
      <label className="option">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          required={required}
          defaultChecked={refused ? allTexts(sent).includes(value) : defaultChecked}
          aria-describedby={describedBy(id, hint, error)}
          aria-invalid={error ? true : undefined}
          data-invalid={error ? true : undefined}
          // biome-ignore lint/a11y/noAutofocus: without JavaScript this is how focus reaches the first error
          autoFocus={comesFirst}
        />
        <span>
          {label}
          {theirs !== undefined && <TheirTick ticked={allTexts(theirs).includes(value)} />}
        </span>
      </label>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
    </div>
  )
}

/** In a conflict: how the same box stands in what was saved meanwhile. */
export function TheirTick({ ticked }: { ticked: boolean }) {
  return (
    <span className="their-tick">
      {ticked ? 'ticked in the version saved meanwhile' : 'not ticked in the version saved meanwhile'}
    </span>
  )
}
