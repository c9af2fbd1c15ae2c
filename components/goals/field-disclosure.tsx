'use client'

import { type ReactNode, useContext, useState } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { FormContext } from '@/components/ui/form-context'
import { allTexts } from '@/lib/form-values'

type Props = {
  summary: ReactNode
  /** the names of the fields inside */
  fields: string[]
  /** stands open from the beginning */
  open?: boolean
  children: ReactNode
}

/** Fields of a form that are one press away; open when the form was refused with text or an error in one of them. */
export function FieldDisclosure({ summary, fields, open = false, children }: Props) {
  const { state } = useContext(FormContext)
  const [wasOpen, setWasOpen] = useState(open)
  const isOpen =
    wasOpen ||
    (state.ok === false &&
      fields.some(
        (name) => state.fieldErrors?.[name] || allTexts(state.values[name]).some((text) => text !== ''),
      ))
  // closing by itself after a success, it would take the focus away from whoever is about to type the next one
  if (isOpen && !wasOpen) setWasOpen(true)
  return (
    <Disclosure summary={summary} open={isOpen || undefined}>
      {children}
    </Disclosure>
  )
}
