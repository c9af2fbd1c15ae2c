'use client'

import type { ReactNode } from 'react'
import { FieldError, FieldHint } from './field-frame'
import { useField } from './form-context'

type Props = { name: string; label: string; hint?: ReactNode; children: ReactNode }

/** Fields that belong together under one legend; an error on the group as a whole (`milestones`) stands here. */
export function FieldGroup({ name, label, hint, children }: Props) {
  const { id, error } = useField(name)
  return (
    <fieldset className="field field-group" id={id} tabIndex={-1} data-invalid={error ? true : undefined}>
      <legend>{label}</legend>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children}
    </fieldset>
  )
}
