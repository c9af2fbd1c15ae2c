'use client'

import { useContext } from 'react'
import { FormContext, fieldId } from './form-context'

type Props = { onReload: () => void }

/** Says why a form was refused and links to every field that needs another look. `ActionForm` draws it. */
export function ErrorSummary({ onReload }: Props) {
  const { formId, state } = useContext(FormContext)
  if (state.ok !== false) return null
  const errors = Object.entries(state.fieldErrors ?? {})
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript this is how a refused page begins with its refusal
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus={errors.length === 0}>
      <p>{state.message}</p>
      {state.code === 'outdated' && (
        <button type="button" className="button button-quiet" onClick={onReload}>
          Reload
        </button>
      )}
      {errors.length > 0 && (
        <ul>
          {errors.map(([name, message]) => (
            <li key={name}>
              <a href={`#${fieldId(formId, name)}`}>{message}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
