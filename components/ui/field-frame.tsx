import type { ReactNode } from 'react'

/** What every field takes. */
export type FieldProps = {
  /** may be dotted: `milestones.0.title` */
  name: string
  label: ReactNode
  hint?: ReactNode
  required?: boolean
  /** says "optional" beside the label */
  optional?: boolean
}

type Props = {
  id: string
  label: ReactNode
  hint?: ReactNode
  optional?: boolean
  error?: string
  children: ReactNode
}

/** A label, a hint, the control and its error, in that order. */
export function FieldFrame({ id, label, hint, optional, error, children }: Props) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="optional"> optional</span>}
      </label>
      <FieldHint id={id} hint={hint} />
      {children}
      <FieldError id={id} error={error} />
    </div>
  )
}

/** The sentence under a label. */
export function FieldHint({ id, hint }: { id: string; hint?: ReactNode }) {
  return hint ? (
    <p className="hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null
}

/** The sentence under a control that was refused. */
export function FieldError({ id, error }: { id: string; error?: string }) {
  return error ? (
    <p className="field-error" id={`${id}-error`}>
      {error}
    </p>
  ) : null
}

/** Ties a control to its hint and its error. */
export function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}
