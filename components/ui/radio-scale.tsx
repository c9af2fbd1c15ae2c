'use client'

import { firstText } from '@/lib/form-values'
import { ConflictChoice } from './conflict-choice'
import { describedBy, FieldError, FieldHint, type FieldProps } from './field-frame'
import { useField } from './form-context'

type Step = {
  value: string | number
  /** what the button shows; the value where it is left out */
  label?: string
  /** the step's name: Dependable */
  name: string
  /** what the step means here; shown once it is chosen, and in the list of all steps */
  text?: string
}

type Props = FieldProps & {
  steps: Step[]
  defaultValue?: string | number
  /** what opens the list of all steps, where steps have texts */
  listLabel?: string
}

/** A level on a scale: native radios drawn as buttons, wide enough for a thumb; the chosen one says what it means. */
export function RadioScale({
  name,
  label,
  hint,
  optional,
  required,
  steps,
  defaultValue,
  listLabel = 'All levels in words',
}: Props) {
  const { id, made, hint: said, refused, sentText, theirs, error, comesFirst } = useField(name, hint)
  if (theirs !== undefined)
    return (
      <ConflictChoice
        id={id}
        name={name}
        label={label}
        mine={sentText ?? ''}
        theirs={firstText(theirs)}
        inWords={(value) => {
          const step = steps.find((step) => String(step.value) === value)
          return step && `${shown(step)} ${step.name}`
        }}
      />
    )
  const chosen = refused ? (sentText ?? '') : String(defaultValue ?? '')
  return (
    <fieldset key={made} className="field" aria-describedby={describedBy(id, said, error)}>
      <legend className="field-label">
        {label}
        {optional && <span className="optional"> optional</span>}
      </legend>
      <FieldHint id={id} hint={said} />
      <div className={steps.some((step) => shown(step).length > 2) ? 'scale scale-words' : 'scale'}>
        {steps.map((step, index) => {
          const stepId = index === 0 ? id : `${id}-${step.value}`
          return (
            <div className="scale-step" key={step.value}>
              <span className="scale-button">
                <input
                  type="radio"
                  id={stepId}
                  name={name}
                  value={step.value}
                  required={required}
                  defaultChecked={String(step.value) === chosen}
                  aria-describedby={step.text && `${stepId}-text`}
                  data-invalid={error ? true : undefined}
                  // biome-ignore lint/a11y/noAutofocus: without JavaScript this is how focus reaches the first error
                  autoFocus={comesFirst && index === 0}
                />
                <label htmlFor={stepId} title={step.name}>
                  {shown(step)}
                  {shown(step) !== step.name && <span className="sr-only"> {step.name}</span>}
                </label>
              </span>
              {/* the button says all there is to say of a step without a text that shows its name */}
              {(step.text || shown(step) !== step.name) && (
                <p id={`${stepId}-text`}>
                  <b>{step.name}</b>
                  {step.text && ` ${step.text}`}
                </p>
              )}
            </div>
          )
        })}
      </div>
      {steps.some((step) => step.text) && (
        <details className="disclosure">
          <summary>{listLabel}</summary>
          <dl className="scale-list">
            {steps.map((step) => (
              <div key={step.value}>
                <dt>
                  {shown(step) !== step.name && <span className="num">{shown(step)} </span>}
                  {step.name}
                </dt>
                <dd>{step.text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <FieldError id={id} error={error} />
    </fieldset>
  )
}

function shown(step: Step): string {
  return step.label ?? String(step.value)
}
