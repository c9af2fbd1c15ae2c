'use client'

import { useContext, useEffect } from 'react'
import { FormContext, fieldId } from '@/components/ui/form-context'

type Props = {
  /** the name of the field that the next one begins with */
  field: string
}

/** Takes whoever added something back to the form's beginning, to add the next. */
export function ReadyForNext({ field }: Props) {
  const { formId, state } = useContext(FormContext)
  const id = fieldId(formId, field)
  useEffect(() => {
    if (state.ok) document.getElementById(id)?.focus()
  }, [state, id])
  return null
}
