'use client'

import { describedBy, FieldError, FieldHint } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'

type Props = {
  label: string
  hint: string
  options: {
    id: string
    title: string
    /** when it was, and why it is near */
    about: string
    /** it is claimed for something here already */
    isClaimed: boolean
  }[]
}

/** One of the entries that may show something. */
export function EntryChoice({ label, hint, options }: Props) {
  const { id, made, hint: said, refused, sentText, error, comesFirst } = useField('entryId', hint)
  return (
    <fieldset key={made} className="field" aria-describedby={describedBy(id, said, error)}>
      <legend className="field-label">{label}</legend>
      <FieldHint id={id} hint={said} />
      <FieldError id={id} error={error} />
      {options.map((option, index) => (
        <label className="option" key={option.id}>
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name="entryId"
            value={option.id}
            defaultChecked={refused && option.id === sentText}
            data-invalid={error ? true : undefined}
            // biome-ignore lint/a11y/noAutofocus: without JavaScript this is how focus reaches the first error
            autoFocus={comesFirst && index === 0}
          />
          <span>
            {option.title}
            <span className="option-hint">
              {option.about}
              {option.isClaimed && (
                <>
                  {' · '}
                  <b>claimed here already</b>
                </>
              )}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
