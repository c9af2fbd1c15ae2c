'use client'

import { firstText } from '@/lib/form-values'
import { ConflictChoice } from './conflict-choice'
import { describedBy, FieldFrame, type FieldProps } from './field-frame'
import { useField } from './form-context'

type Option = { value: string; label: string }

type Props = FieldProps & {
  options: (Option | { label: string; options: Option[] })[]
  defaultValue?: string
  /** the text of a first option that stands for nothing chosen */
  empty?: string
}

/** One of a list; options may be grouped. */
export function Select({ name, label, hint, optional, required, options, defaultValue, empty }: Props) {
  const { id, made, hint: said, sentText, theirs, error, comesFirst } = useField(name, hint)
  if (theirs !== undefined) {
    const flat = options.flatMap((option) => ('options' in option ? option.options : [option]))
    return (
      <ConflictChoice
        id={id}
        name={name}
        label={label}
        mine={sentText ?? ''}
        theirs={firstText(theirs)}
        inWords={(value) => flat.find((option) => option.value === value)?.label}
      />
    )
  }
  return (
    <FieldFrame id={id} label={label} hint={said} optional={optional} error={error}>
      <select
        key={made}
        className="control"
        id={id}
        name={name}
        required={required}
        defaultValue={sentText ?? defaultValue}
        aria-describedby={describedBy(id, said, error)}
        aria-invalid={error ? true : undefined}
        data-invalid={error ? true : undefined}
        // biome-ignore lint/a11y/noAutofocus: without JavaScript this is how focus reaches the first error
        autoFocus={comesFirst}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map(drawn)}
            </optgroup>
          ) : (
            drawn(option)
          ),
        )}
      </select>
    </FieldFrame>
  )
}

function drawn({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  )
}
