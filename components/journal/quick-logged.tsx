'use client'

import { useEffect, useId, useRef } from 'react'
import { Link } from '@/components/ui/link'
import { routes } from '@/lib/routes'

/** What was logged from a page. */
export type Logged = {
  id: string
  title: string
  isPlanned: boolean
  /** what it counts for; null: nothing yet, or not known here */
  competency: { key: string; name: string } | null
}

type Props = { logged: Logged; onDone: () => void; onAnother: () => void }

/** What the quick log says once the activity is logged. It leads to the question whether the level has changed. */
export function QuickLogged({ logged, onDone, onAnother }: Props) {
  const { id, title, isPlanned, competency } = logged
  const done = useRef<HTMLButtonElement>(null)
  const sentence = useId()

  useEffect(() => done.current?.focus(), [])

  return (
    <>
      <p className="notice notice-good" id={sentence}>
        {isPlanned ? 'Logged as planned: ' : 'Logged: '}
        <b>{title}</b>
        {competency && `. It counts for ${competency.name}`}.{' '}
        <Link href={routes.entryEdit(id)}>Add the rest</Link>
      </p>
      {competency && !isPlanned && (
        <p className="mt-3">
          Has your level in it changed?{' '}
          <Link href={routes.entry(id, { asked: 'level' })}>Look at its levels</Link>
        </p>
      )}
      <div className="form-actions">
        <button
          ref={done}
          type="button"
          className="button button-primary"
          aria-describedby={sentence}
          onClick={onDone}
        >
          Done
        </button>
        <button type="button" className="button button-plain" onClick={onAnother}>
          Log another
        </button>
      </div>
    </>
  )
}
