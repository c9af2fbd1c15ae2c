'use client'

import { ConflictChoice } from '@/components/ui/conflict-choice'
import { describedBy, FieldError, FieldHint } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'
import { firstText } from '@/lib/form-values'

export type RoleOption = { key: string; name: string; summary: string }

type Props = { roles: RoleOption[]; defaultValue: string }

const name = 'roleKey'
const label = 'Target role'
const none = {
  key: '',
  name: 'None yet',
  summary: 'Your progress is measured against what a technical lead needs.',
}

/** Where to go: one of the framework's target roles, or none. */
export function RoleChoice({ roles, defaultValue }: Props) {
  const { id, made, hint, refused, sentText, theirs, error, comesFirst } = useField(
    name,
    'It can be changed at any time.',
  )
  const options = [...roles, none]
  if (theirs !== undefined)
    return (
      <ConflictChoice
        id={id}
        name={name}
        label={label}
        mine={sentText ?? ''}
        theirs={firstText(theirs)}
        inWords={(key) => options.find((option) => option.key === key)?.name}
      />
    )
  const chosen = refused ? (sentText ?? '') : defaultValue
  return (
    <fieldset key={made} className="field" aria-describedby={describedBy(id, hint, error)}>
      <legend className="field-label">{label}</legend>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {options.map((option, index) => (
        <label className="option" key={option.key}>
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={name}
            value={option.key}
            defaultChecked={option.key === chosen}
            data-invalid={error ? true : undefined}
            // biome-ignore lint/a11y/noAutofocus: without JavaScript this is how focus reaches the first error
            autoFocus={comesFirst && index === 0}
          />
          <span>
            {option.name}
            <span className="option-hint">{option.summary}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
