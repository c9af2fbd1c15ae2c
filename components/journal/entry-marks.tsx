import type { ReactNode } from 'react'
import { stateNames } from '@/lib/journal/messages'
import type { EntryState } from '@/lib/journal/types'

/** How far an activity is, by shape and word. */
export function StateMark({ state }: { state: EntryState }) {
  return (
    <Mark
      shape={
        <>
          <circle cx="6" cy="6" r="4.75" className={state === 'done' ? 'fill-current' : undefined} />
          {state === 'in-progress' && <path d="M6 1.25a4.75 4.75 0 0 1 0 9.5Z" className="fill-current" />}
        </>
      }
    >
      {stateNames[state]}
    </Mark>
  )
}

/** That nobody else sees an entry. */
export function PrivateMark() {
  return (
    <Mark
      shape={
        <>
          <path d="M3.5 5.5v-2a2.5 2.5 0 0 1 5 0v2" />
          <rect x="2" y="5.5" width="8" height="5.5" rx="1" className="fill-current" />
        </>
      }
    >
      Private
    </Mark>
  )
}

function Mark({ shape, children }: { shape: ReactNode; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <svg viewBox="0 0 12 12" className="size-3 fill-none stroke-current stroke-[1.5]" aria-hidden="true">
        {shape}
      </svg>
      {children}
    </span>
  )
}
