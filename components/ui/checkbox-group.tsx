'use client'

import { TheirTick } from './checkbox'
import { describedBy, FieldError, FieldHint, type FieldProps } from './field-frame'
import { useField } from './form-context'
import { allTexts } from './form-texts'

type Option = { value: string; label: string; hint?: string }

type Props = Omit<FieldProps, 'required'> & {
  options: Option[]
  defaultValue?: string[]
  /** two columns where there is room */
  columns?: boolean
}

/** Any number of a list, sent as a repeated key. In a conflict each box says how it stands in the other version. */
export function CheckboxGroup({ name, label, hint, optional, options, defaultValue = [], columns }: Props) {
  const { id, refused, sent, theirs, error, comesFirst } = useField(name)
  const chosen = refused ? allTexts(sent) : defaultValue
  const stored = theirs === undefined ? undefined : allTexts(theirs)
  return (
    <fieldset className="field" aria-describedby={describedBy(id, hint, error)}>
      <legend className="field-label">
        {label}
        {optional && <span className="optional"> optional</span>}
      </legend>
      <FieldHint id={id} hint={hint} />
      <div className={columns ? 'options options-columns' : 'options'}>
        {options.map((option, index) => (
          <label className="option" key={option.value}>
            <input
              type="checkbox"
              id={index === 0 ? id : undefined}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              aria-invalid={error ? true : undefined}
              data-invalid={error ? true : undefined}
              // biome-ignore lint/a11y/noAutofocus: without JavaScript this is how focus reaches the first error
              autoFocus={comesFirst && index === 0}
            />
            <span>
              {option.label}
              {option.hint && <span className="option-hint">{option.hint}</span>}
              {stored && stored.includes(option.value) !== chosen.includes(option.value) && (
                <TheirTick ticked={stored.includes(option.value)} />
              )}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  )
}
