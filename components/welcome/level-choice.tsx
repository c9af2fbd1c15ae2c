'use client'

import { describedBy, FieldError } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'

/** Level 0 stands for none, and shows its name alone. */
export type LevelOption = { level: number; name: string; text: string }

type Props = {
  name: string
  label: string
  options: LevelOption[]
  /** the level that one is at; none: not rated */
  current?: number
  required?: boolean
  /** the levels side by side where there is room */
  abreast?: boolean
  /** what is asked; read out with every level where the focus is taken there at once */
  question?: string
}

/** A level of one competency, every level with its text in view. */
export function LevelChoice({ name, label, options, current, required, abreast, question }: Props) {
  const { id, refused, sentText, error, comesFirst } = useField(name)
  const chosen = refused ? (sentText ?? '') : String(current ?? '')
  const focused = Math.max(
    0,
    options.findIndex(({ level }) => String(level) === chosen),
  )
  return (
    <fieldset className="field" aria-describedby={describedBy(id, undefined, error)}>
      <legend className={abreast ? 'text-large font-semibold' : 'field-label'}>
        <span className={question && 'sr-only'}>{label}</span>
        {question && (
          <>
            <span className="sr-only">: </span>
            {question}
          </>
        )}
      </legend>
      <FieldError id={id} error={error} />
      <div
        className={
          abreast
            ? 'mt-1 grid gap-x-1 lg:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]'
            : '-mx-3 grid gap-0.5'
        }
      >
        {options.map(({ level, name: levelName, text }, index) => (
          <label
            key={level}
            className="option w-full max-w-[72ch] rounded-control px-3 hover:bg-raise has-checked:bg-sunk"
          >
            <input
              type="radio"
              className="scroll-mb-24"
              id={index === 0 ? id : `${id}-${level}`}
              name={name}
              value={level}
              required={required}
              defaultChecked={String(level) === chosen}
              aria-labelledby={`${id}-${level}-name`}
              aria-describedby={`${id}-${level}-text`}
              data-invalid={error ? true : undefined}
              // biome-ignore lint/a11y/noAutofocus: the screen asks one thing only, or this is the first error
              autoFocus={(question !== undefined || comesFirst) && index === focused}
            />
            <span>
              <span className="font-medium" id={`${id}-${level}-name`}>
                {level > 0 && <span className="num">{level}</span>} {levelName}
              </span>
              <span className="block text-small text-muted" id={`${id}-${level}-text`}>
                {text}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
