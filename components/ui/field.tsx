'use client'

import type { InputHTMLAttributes } from 'react'
import { firstText } from '@/lib/form-values'
import { ConflictChoice } from './conflict-choice'
import { dayInWords } from './day-text'
import { describedBy, FieldFrame, type FieldProps } from './field-frame'
import { useField } from './form-context'

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | 'autoComplete'
  | 'autoCapitalize'
  | 'inputMode'
  | 'list'
  | 'max'
  | 'maxLength'
  | 'min'
  | 'minLength'
  | 'pattern'
  | 'spellCheck'
  | 'step'
>

type Props = FieldProps &
  Native & {
    type?: 'text' | 'email' | 'password' | 'url' | 'date' | 'time' | 'number' | 'search'
    defaultValue?: string | number
  }

/** One line of input. After a refusal it holds what was sent; a password is never sent back. */
export function Field({ name, label, hint, optional, type = 'text', defaultValue, ...native }: Props) {
  const { id, made, hint: said, sentText, theirs, error, comesFirst } = useField(name, hint)
  if (theirs !== undefined)
    return (
      <ConflictChoice
        id={id}
        name={name}
        label={label}
        mine={sentText ?? ''}
        theirs={firstText(theirs)}
        inWords={type === 'date' ? (day) => dayInWords(day, true) : undefined}
      />
    )
  return (
    <FieldFrame id={id} label={label} hint={said} optional={optional} error={error}>
      <input
        key={made}
        {...native}
        className={`control control-${type}`}
        id={id}
        name={name}
        type={type}
        defaultValue={type === 'password' ? undefined : (sentText ?? defaultValue)}
        aria-describedby={describedBy(id, said, error)}
        aria-invalid={error ? true : undefined}
        data-invalid={error ? true : undefined}
        // biome-ignore lint/a11y/noAutofocus: without JavaScript this is how focus reaches the first error
        autoFocus={comesFirst}
      />
    </FieldFrame>
  )
}
