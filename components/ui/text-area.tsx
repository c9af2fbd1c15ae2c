'use client'

import { firstText } from '@/lib/form-values'
import { ConflictChoice } from './conflict-choice'
import { describedBy, FieldFrame, type FieldProps } from './field-frame'
import { useField } from './form-context'

type Props = FieldProps & { defaultValue?: string; rows?: number }

/** Text of several lines; it grows with what is typed where the browser can. */
export function TextArea({ name, label, hint, optional, required, defaultValue, rows = 4 }: Props) {
  const { id, made, hint: said, sentText, theirs, error, comesFirst } = useField(name, hint)
  if (theirs !== undefined)
    return (
      <ConflictChoice id={id} name={name} label={label} mine={sentText ?? ''} theirs={firstText(theirs)} />
    )
  return (
    <FieldFrame id={id} label={label} hint={said} optional={optional} error={error}>
      <textarea
        key={made}
        className="control"
        id={id}
        name={name}
        rows={rows}
        required={required}
        defaultValue={sentText ?? defaultValue}
        aria-describedby={describedBy(id, said, error)}
        aria-invalid={error ? true : undefined}
        data-invalid={error ? true : undefined}
        // biome-ignore lint/a11y/noAutofocus: without JavaScript this is how focus reaches the first error
        autoFocus={comesFirst}
      />
    </FieldFrame>
  )
}
