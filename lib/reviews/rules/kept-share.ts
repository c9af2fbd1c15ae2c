import type { PromiseTally } from '../types/promise'

/**
 * The share of kept promises, 0 to 1: kept ÷ (kept + dropped + open ones that are overdue). What is open and not yet
 * due says nothing; a promise with a new date is judged by that date. Null where there is nothing to judge.
 */
export function keptShare({ kept, dropped, overdue }: PromiseTally): number | null {
  const judged = kept + dropped + overdue
  return judged === 0 ? null : kept / judged
}

/** How many promises a share is of. */
export function judgedPromises({ kept, dropped, overdue }: PromiseTally): number {
  return kept + dropped + overdue
}
