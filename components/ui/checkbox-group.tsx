'use client'

import { allTexts, oneOfName } from '@/lib/form-values'
import { ConflictChoice } from './conflict-choice'
import { describedBy, FieldError, FieldHint, type FieldProps } from './field-frame'
import { useField } from './form-context'

type Option = { value: string; label: string }
export type OptionGroup = { label: string; options: Option[] }

type Props = Omit<FieldProps, 'required'> & {
  /** in groups, one with nothing ticked is folded; values have no blanks in them */
  options: (Option | OptionGroup)[]
  defaultValue?: string[]
}

/** Any number of a list, sent as a repeated key. */
export function CheckboxGroup({ name, label, hint, optional, options, defaultValue = [] }: Props) {
  const { id, made, hint: said, refused, sent, theirs, error, comesFirst } = useField(name, hint)
  const flat = options.flatMap((option) => ('options' in option ? option.options : [option]))
  const chosen = refused ? allTexts(sent) : defaultValue
  if (theirs !== undefined)
    return (
      <ConflictChoice
        id={id}
        name={oneOfName(name)}
        label={label}
        mine={chosen.join(' ')}
        theirs={allTexts(theirs).join(' ')}
        inWords={(values) =>
          values
            .split(' ')
            .map((value) => flat.find((option) => option.value === value)?.label ?? value)
            .join(', ')
        }
      />
    )
  const box = ({ value, label }: Option) => {
    const isFirst = value === flat[0]?.value
    return (
      <label className="option" key={value}>
        <input
          type="checkbox"
          id={isFirst ? id : undefined}
          name={name}
          value={value}
          defaultChecked={chosen.includes(value)}
          aria-invalid={error ? true : undefined}
          data-invalid={error ? true : undefined}
          // biome-ignore lint/a11y/noAutofocus: without JavaScript this is how focus reaches the first error
          autoFocus={comesFirst && isFirst}
        />
        <span>{label}</span>
      </label>
    )
  }
  return (
    <fieldset key={made} className="field" aria-describedby={describedBy(id, said, error)}>
      <legend className="field-label">
        {label}
        {optional && <span className="optional"> optional</span>}
      </legend>
      <FieldHint id={id} hint={said} />
      <FieldError id={id} error={error} />
      <div className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] items-start gap-x-6">
        {options.map((option) =>
          'options' in option ? (
            <details
              key={option.label}
              className="disclosure"
              open={
                error !== undefined || option.options.some(({ value }) => chosen.includes(value)) || undefined
              }
            >
              <summary>{option.label}</summary>
              <fieldset className="pb-2 pl-4" aria-label={option.label}>
                {option.options.map(box)}
              </fieldset>
            </details>
          ) : (
            box(option)
          ),
        )}
      </div>
    </fieldset>
  )
}
