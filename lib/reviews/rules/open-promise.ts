import type { OpenPromise } from '../types/brief'
import type { Side } from '../types/review'

/** A promise as it is stored; its sides are those of the plan that it is about. */
export type StoredOpenPromise = {
  id: string
  ownerId: string
  otherId: string | null
  madeBy: Side
  what: string
  madeOn: string
  dueOn: string
  /** how many days it was due on in turn, the one that stands included */
  dates: number
}

/** A promise as it stands on the agenda of a review of an owner's plan, who may be the other one on the promise's own. */
export function onAgendaOf(
  { ownerId, otherId, madeBy, dates, ...promise }: StoredOpenPromise,
  review: { ownerId: string },
): OpenPromise {
  const maker = madeBy === 'owner' ? ownerId : otherId
  return { ...promise, side: maker === review.ownerId ? 'owner' : 'other', moves: Math.max(0, dates - 1) }
}
