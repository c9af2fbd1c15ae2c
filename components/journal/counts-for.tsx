'use client'

import { useEffect, useRef, useState } from 'react'
import { Select } from '@/components/ui/select'
import type { QuickLogStart } from '@/lib/journal/types'

type Props = {
  /** null while it is not known */
  start: QuickLogStart | null
  kind: string
  /** the competency that was chosen; empty: the one that the kind stands for */
  chosen: string
}

/** Which competency the activity counts for, in a line; the choice of another one press away. */
export function CountsFor({ start, kind, chosen }: Props) {
  const [isChanging, setIsChanging] = useState(chosen !== '')
  const place = useRef<HTMLDivElement>(null)
  const wasPressed = useRef(false)

  useEffect(() => {
    if (isChanging && wasPressed.current) place.current?.querySelector('select')?.focus()
  }, [isChanging])

  if (!start) return <p className="counts-for muted">Counts for the usual competency of its kind.</p>
  const proposed = competencyName(start, start.proposals[kind] ?? '')
  return (
    <div ref={place} className="counts-for">
      {isChanging ? (
        <Select
          name="competencies"
          label="Counts for"
          empty={proposed ? `${proposed} (proposed)` : 'Nothing yet'}
          options={start.competencies}
          defaultValue={chosen}
        />
      ) : (
        <p>
          Counts for: <b>{proposed ?? 'nothing yet'}</b>{' '}
          <button
            type="button"
            className="button button-plain"
            onClick={() => {
              wasPressed.current = true
              setIsChanging(true)
            }}
          >
            change
            <span className="sr-only"> what it counts for</span>
          </button>
        </p>
      )}
    </div>
  )
}

/** The name of a competency among those to choose from. */
export function competencyName(start: QuickLogStart, key: string): string | undefined {
  return start.competencies.flatMap(({ options }) => options).find(({ value }) => value === key)?.label
}
