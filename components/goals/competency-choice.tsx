'use client'

import { TheirTick } from '@/components/ui/checkbox'
import { describedBy, FieldError, FieldHint } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'
import { allTexts } from '@/components/ui/form-texts'

export type CompetencyGroup = { label: string; options: { value: string; label: string }[] }

type Props = { groups: CompetencyGroup[]; defaultValue: string[] }

const name = 'competencies'

/** The competencies that a goal is for, by area. In a conflict each box says how it stands in the other version. */
export function CompetencyChoice({ groups, defaultValue }: Props) {
  const { id, refused, sent, theirs, error, comesFirst } = useField(name)
  const hint = 'What it will make you better at; at least one.'
  const chosen = refused ? allTexts(sent) : defaultValue
  const stored = theirs === undefined ? undefined : allTexts(theirs)
  const first = groups[0]?.options[0]?.value
  return (
    <fieldset className="field" aria-describedby={describedBy(id, hint, error)}>
      <legend className="field-label">Competencies</legend>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      <div className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] gap-x-6 gap-y-4">
        {groups.map((group) => (
          <fieldset key={group.label}>
            <legend className="text-small text-muted">{group.label}</legend>
            {group.options.map(({ value, label }) => (
              <label className="option" key={value}>
                <input
                  type="checkbox"
                  id={value === first ? id : undefined}
                  name={name}
                  value={value}
                  defaultChecked={chosen.includes(value)}
                  aria-invalid={error ? true : undefined}
                  data-invalid={error ? true : undefined}
                  // biome-ignore lint/a11y/noAutofocus: without JavaScript this is how focus reaches the first error
                  autoFocus={comesFirst && value === first}
                />
                <span>
                  {label}
                  {stored && stored.includes(value) !== chosen.includes(value) && (
                    <TheirTick ticked={stored.includes(value)} />
                  )}
                </span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </fieldset>
  )
}
