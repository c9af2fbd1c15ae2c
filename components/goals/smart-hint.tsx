'use client'

import { useContext, useEffect, useRef, useState } from 'react'
import { FormContext } from '@/components/ui/form-context'
import { firstText } from '@/lib/form-values'
import { hintSentences } from '@/lib/plans/messages/smart-hints'
import { type HintDays, type HintedPart, partHint } from '@/lib/plans/rules/smart-hints'

type Props = {
  part: HintedPart
  /** what is stored; null in the form of a new goal, which says nothing before somebody has been there */
  stored: string | null
  days: HintDays
}

/**
 * What could be sharper in a field, under its own hint: on what is stored or was sent, and again whenever the field is
 * left. It keeps nothing from being saved.
 */
export function SmartHint({ part, stored, days }: Props) {
  const place = useRef<HTMLSpanElement>(null)
  const { state } = useContext(FormContext)
  const [left, setLeft] = useState<string | null>(null)

  useEffect(() => {
    const field = place.current?.closest('.field')
    const leaves = ({ target }: Event) => {
      if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) setLeft(target.value)
    }
    field?.addEventListener('focusout', leaves)
    return () => field?.removeEventListener('focusout', leaves)
  }, [])

  const sent = state.ok === false && state.values[part] !== undefined ? firstText(state.values[part]) : null
  const text = left ?? sent ?? stored
  const hint = text === null ? null : partHint(part, text, days)
  return (
    <span ref={place} className="block empty:hidden">
      {hint && (
        <>
          <span className="text-warning">Could be sharper.</span> {hintSentences[hint]}
        </>
      )}
    </span>
  )
}
