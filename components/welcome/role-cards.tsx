'use client'

import { ConflictChoice } from '@/components/ui/conflict-choice'
import { describedBy, FieldError, FieldHint } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'
import { firstText } from '@/lib/form-values'

export type RoleCard = { key: string; name: string; summary: string; asks: string }

type Props = {
  /** the roles, and none yet under an empty key */
  cards: RoleCard[]
  /** null: nothing is chosen yet */
  defaultValue: string | null
}

const name = 'roleKey'
const label = 'Target role'

/** Where to go: the roles side by side, and none yet as one of them. */
export function RoleCards({ cards, defaultValue }: Props) {
  const { id, made, hint, refused, sentText, theirs, error, comesFirst } = useField(
    name,
    'It can be changed at any time, and what you rated stays.',
  )
  if (theirs !== undefined)
    return (
      <ConflictChoice
        id={id}
        name={name}
        label={label}
        mine={sentText ?? ''}
        theirs={firstText(theirs)}
        inWords={(key) => cards.find((card) => card.key === key)?.name}
      />
    )
  const chosen = refused ? (sentText ?? null) : defaultValue
  return (
    <fieldset key={made} className="field" aria-describedby={describedBy(id, hint, error)}>
      <legend className="field-label">{label}</legend>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      <div className="mt-3 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {cards.map((card, index) => (
          <label
            key={card.key}
            className={`option w-full rounded-control border border-line px-4 py-3 hover:border-edge has-checked:border-ink has-checked:bg-raise ${
              card.key === '' ? 'sm:col-span-2 lg:col-span-3' : ''
            }`}
          >
            <input
              type="radio"
              className="scroll-mb-24"
              id={index === 0 ? id : undefined}
              name={name}
              value={card.key}
              required
              defaultChecked={card.key === chosen}
              aria-describedby={`${id}-${card.key}-summary`}
              aria-labelledby={`${id}-${card.key}-name`}
              data-invalid={error ? true : undefined}
              // biome-ignore lint/a11y/noAutofocus: without JavaScript this is how focus reaches the first error
              autoFocus={comesFirst && index === 0}
            />
            <span>
              <span className="font-semibold" id={`${id}-${card.key}-name`}>
                {card.name}
              </span>
              <span id={`${id}-${card.key}-summary`}>
                <span className="mt-1 block text-small">{card.summary}</span>
                <span className="mt-1 block text-small text-muted">{card.asks}</span>
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
