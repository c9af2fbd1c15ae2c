'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'
import { drawnName, firstText, settled } from '@/lib/form-values'
import type { ActionState } from '@/lib/result'

/** What a form tells the fields and buttons inside it. */
type FormContext = {
  formId: string
  state: ActionState
  pending: boolean
  /** the id of the button that was pressed */
  pressed: string | null
}

/** Outside an `ActionForm` (a search form, say) the fields stand alone. */
export const FormContext = createContext<FormContext>({
  formId: '',
  state: { ok: null },
  pending: false,
  pressed: null,
})

/** The id of a field's control, which the error summary links to. */
export function fieldId(formId: string, name: string): string {
  return formId ? `${formId}-${name}` : name
}

/** What stands in place of a field's hint where it was taken over from what somebody else saved. */
const takenOver = 'Changed meanwhile: this is what was saved.'

/**
 * What the form's state says about one field.
 * `sent` is what a refused form was submitted with, or what was saved meanwhile where only that changed; `theirs` is
 * set only where both changed, and somebody has to choose. `hint` is the field's own, or says what was taken over.
 */
export function useField(name: string, hint?: ReactNode) {
  const { formId, state } = useContext(FormContext)
  const id = fieldId(formId, name)
  const refusal = state.ok === false ? state : undefined
  const theirs = refusal?.theirs?.[name]
  const outcome = settled(refusal?.values[name], theirs, refusal?.values[drawnName(name)])
  const sent = outcome === 'stored' ? theirs : refusal?.values[name]
  // what the browser was given once it keeps, whatever the default becomes: a field is made anew to show another text
  const [taken, setTaken] = useState({ from: state, times: 0 })
  const isNew = outcome === 'stored' || refusal?.code === 'restored'
  if (isNew && taken.from !== state) setTaken({ from: state, times: taken.times + 1 })
  const errors = refusal?.fieldErrors ?? {}
  return {
    id,
    refused: refusal !== undefined,
    sent,
    sentText: sent === undefined ? undefined : firstText(sent),
    theirs: outcome === 'choose' ? theirs : undefined,
    /** the React key of the control */
    made: taken.times,
    hint: outcome === 'stored' ? takenOver : hint,
    error: errors[name],
    // without JavaScript the browser goes to this field when the refused page has loaded
    comesFirst: Object.keys(errors)[0] === name,
  }
}
