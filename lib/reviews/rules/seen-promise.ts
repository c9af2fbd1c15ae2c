import { calendarDay } from '@/lib/clock'
import type { ReviewPromise, SeenPromise } from '../types/promise'
import type { Side } from '../types/review'
import { isPromiseOverdue } from './promise-steps'

/** Who sees a promise: a person, or a guest, who is the other side of the owner. */
export type PromiseReader = { personId: string | null; timeZone: string }

/** The zone of the one who undertook a promise; of the owner where that one has no account. */
export function promiserTimeZone(
  promise: Pick<ReviewPromise, 'madeBy' | 'ownerTimeZone' | 'otherTimeZone'>,
): string {
  return (promise.madeBy === 'other' && promise.otherTimeZone) || promise.ownerTimeZone
}

/** A promise as one of the two sees it now; `mayKnow`: whether its milestone is the reader's to see. */
export function seenPromise(
  promise: ReviewPromise,
  reader: PromiseReader,
  now: Date,
  mayKnow: boolean,
): SeenPromise {
  const side: Side = promise.ownerId === reader.personId ? 'owner' : 'other'
  return {
    ...promise,
    side,
    isMine: promise.madeBy === side,
    isOverdue: isPromiseOverdue(promise, calendarDay(now, promiserTimeZone(promise))),
    dates: promise.dates.map(({ setAt, ...date }) => ({
      ...date,
      setOn: calendarDay(setAt, reader.timeZone),
    })),
    madeOn: calendarDay(promise.createdAt, reader.timeZone),
    milestone: side === 'owner' || mayKnow ? promise.milestone : null,
  }
}

/** Overdue ones first, then by the day that they are due on. */
export function byUrgency(promises: readonly SeenPromise[]): SeenPromise[] {
  return promises.toSorted(
    (one, other) =>
      Number(other.isOverdue) - Number(one.isOverdue) ||
      one.dueOn.localeCompare(other.dueOn) ||
      one.id.localeCompare(other.id),
  )
}
