import { calendarDay } from '@/lib/clock'
import type { PromiseCount, PromiseTally } from '../types/promise'
import { isPromiseOverdue } from './promise-steps'
import type { PromiseReader } from './seen-promise'

/**
 * How many promises of the same two each has kept, dropped and let go overdue, whichever of them owned the plan.
 * `zones` holds the time zones of people by id; the reader's serves for who has none.
 */
export function talliesOf(
  counts: readonly PromiseCount[],
  reader: PromiseReader,
  zones: ReadonlyMap<string, string>,
  now: Date,
): { mine: PromiseTally; theirs: PromiseTally } {
  const mine = { kept: 0, dropped: 0, overdue: 0 }
  const theirs = { kept: 0, dropped: 0, overdue: 0 }
  for (const { pairKey, ownerId, madeBy, state, dueOn, count } of counts) {
    const isOwner = ownerId === reader.personId
    const tally = isOwner === (madeBy === 'owner') ? mine : theirs
    if (state !== 'open') tally[state] += count
    else {
      const promiser =
        madeBy === 'owner' ? ownerId : (pairKey.split(':').find((part) => part !== ownerId) ?? '')
      const today = calendarDay(now, zones.get(promiser) ?? zones.get(ownerId) ?? reader.timeZone)
      if (isPromiseOverdue({ state, dueOn }, today)) tally.overdue += count
    }
  }
  return { mine, theirs }
}
