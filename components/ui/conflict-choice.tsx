'use client'

import type { ReactNode } from 'react'

type Props = {
  id: string
  name: string
  label: ReactNode
  mine: string
  theirs: string
  /** the words for values that are keys or days */
  inWords?: (value: string) => string | undefined
}

/**
 * Stands in for a field whose stored text changed since the form was drawn: both texts, and the choice is
 * what the field sends. Neither is chosen beforehand.
 */
export function ConflictChoice({ id, name, label, mine, theirs, inWords }: Props) {
  return (
    <fieldset className="field conflict">
      <legend className="field-label">{label}: which one stays?</legend>
      {[
        { whose: 'Yours', text: mine },
        { whose: 'Saved meanwhile', text: theirs },
      ].map(({ whose, text }, index) => (
        <label className="option" key={whose}>
          <input type="radio" id={index === 0 ? id : undefined} name={name} value={text} required />
          <span>
            <span className="conflict-whose">{whose}</span>
            <span className="conflict-text">{inWords?.(text) || text || 'nothing'}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
