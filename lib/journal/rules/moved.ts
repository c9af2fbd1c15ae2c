import type { EntryDays, EntryState } from '../types'

const changes = ['end-brought-to-today', 'end-set-to-today', 'start-brought-to-today'] as const

/** Which day a move has changed, if it had to. */
export type ChangedDay = (typeof changes)[number] | null

/** What the address of an entry's page says of the move that led there; anything that is no such thing says nothing. */
export function readMoved({ moved }: Record<string, string | string[] | undefined>): ChangedDay {
  return changes.find((each) => each === moved) ?? null
}

/**
 * The days of an entry in the state that it is moved to on the day `today`. What is done cannot lie in the future and
 * what is in progress has begun: a day ahead becomes today. What was in progress without an end ends today.
 */
export function moved(
  entry: EntryDays & { state: EntryState },
  to: EntryState,
  today: string,
): EntryDays & { changed: ChangedDay } {
  const { startsOn, endsOn } = entry
  const begun = startsOn !== null && startsOn > today ? today : startsOn
  if (to === 'done' && (endsOn ?? startsOn ?? '') > today)
    // of one whose start alone lay ahead the end says it all
    return { startsOn: begun === startsOn ? startsOn : null, endsOn: today, changed: 'end-brought-to-today' }
  if (to === 'done' && entry.state === 'in-progress' && endsOn === null)
    return { startsOn, endsOn: today, changed: 'end-set-to-today' }
  if (to === 'in-progress' && begun !== startsOn)
    return { startsOn: begun, endsOn, changed: 'start-brought-to-today' }
  return { startsOn, endsOn, changed: null }
}
