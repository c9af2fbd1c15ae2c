'use client'

import { createContext, useContext } from 'react'
import type { ActionState } from '@/lib/result'
import { differs, firstText } from './form-texts'

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

/**
 * What the form's state says about one field.
 * `sent` is what was submitted with a refused form; `theirs` is set only where the stored value differs from it.
 */
export function useField(name: string) {
  const { formId, state } = useContext(FormContext)
  const id = fieldId(formId, name)
  const refusal = state.ok === false ? state : undefined
  const sent = refusal?.values[name]
  const theirs = refusal?.theirs?.[name]
  const errors = refusal?.fieldErrors ?? {}
  return {
    id,
    refused: refusal !== undefined,
    sent,
    sentText: sent === undefined ? undefined : firstText(sent),
    theirs: theirs !== undefined && differs(sent, theirs) ? theirs : undefined,
    error: errors[name],
    errorId: errors[name] === undefined ? undefined : `${id}-error`,
    // without JavaScript the browser goes to this field when the refused page has loaded
    comesFirst: Object.keys(errors)[0] === name,
  }
}
