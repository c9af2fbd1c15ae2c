import type { PromiseState } from '../types/promise'
import type { ReviewState } from '../types/review'

/** Why a promise cannot be made, or changed; the sentences stand in messages. */
export type PromiseRefusal = 'review-signed' | 'review-cancelled' | 'promise-kept' | 'promise-dropped'

/** Null where promises can be made in a review of this state, else why not. */
export function makeRefusal(state: ReviewState): PromiseRefusal | null {
  if (state === 'signed') return 'review-signed'
  return state === 'cancelled' ? 'review-cancelled' : null
}

/** Null where a promise can be kept, dropped or given a new date, else why not: what is closed stays closed. */
export function changeRefusal(state: PromiseState): PromiseRefusal | null {
  if (state === 'kept') return 'promise-kept'
  return state === 'dropped' ? 'promise-dropped' : null
}

/** Whether an open promise is overdue: due before today where the one who made it lives. */
export function isPromiseOverdue(promise: { state: PromiseState; dueOn: string }, today: string): boolean {
  return promise.state === 'open' && promise.dueOn < today
}
