'use client'

import type { ReactNode } from 'react'
import { allTexts } from '@/lib/form-values'
import { ConflictChoice } from './conflict-choice'
import { describedBy, FieldError, FieldHint } from './field-frame'
import { useField } from './form-context'

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
  const { id, made, hint: said, refused, sent, theirs, error, comesFirst } = useField(name, hint)
  if (theirs !== undefined)
    return (
      <ConflictChoice
        id={id}
        name={name}
        label={label}
        mine={allTexts(sent).includes(value) ? value : ''}
        theirs={allTexts(theirs).includes(value) ? value : ''}
        inWords={(chosen) => (chosen === value ? 'ticked' : 'not ticked')}
      />
    )
  return (
    <div className="field">
      <label className="option">
        <input
          key={made}
          type="checkbox"
          id={id}
          name={name}
          value={value}
          required={required}
          defaultChecked={refused ? allTexts(sent).includes(value) : defaultChecked}
          aria-describedby={describedBy(id, said, error)}
          aria-invalid={error ? true : undefined}
          data-invalid={error ? true : undefined}
          // biome-ignore lint/a11y/noAutofocus: without JavaScript this is how focus reaches the first error
          autoFocus={comesFirst}
        />
        <span>{label}</span>
      </label>
      <FieldHint id={id} hint={said} />
      <FieldError id={id} error={error} />
    </div>
  )
}
