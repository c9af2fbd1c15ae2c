'use client'

import { type ReactNode, useContext } from 'react'
import { FormContext } from '@/components/ui/form-context'
import { allTexts } from '@/components/ui/form-texts'

type Props = {
  summary: ReactNode
  /** the names of the fields inside */
  fields: string[]
  children: ReactNode
}

/** Fields of a form that are one press away; open when the form was refused with text or an error in one of them. */
export function FieldDisclosure({ summary, fields, children }: Props) {
  const { state } = useContext(FormContext)
  const isOpen =
    state.ok === false &&
    fields.some(
      (name) => state.fieldErrors?.[name] || allTexts(state.values[name]).some((text) => text !== ''),
    )
  return (
    <details className="disclosure" open={isOpen || undefined}>
      <summary>{summary}</summary>
      <div className="disclosure-body">{children}</div>
    </details>
  )
}
