import type { Db } from '@/lib/db/client'
import {
  closedRowsOf,
  openRowsOf,
  openRowsOfTwo,
  type PromiseRow,
  promiseCounts,
  rowsOfPromise,
  rowsOfReview,
} from '@/lib/db/promise-rows'
import type { PromiseCount, PromiseState, ReviewPromise } from '../types/promise'
import type { ReviewHead, Side } from '../types/review'

/** The open promises of two people, whichever of them owns the plan, in the order in which they were made. One statement. */
export async function openPromisesOfTwo(client: Db, pairKey: string): Promise<ReviewPromise[]> {
  return grouped(await openRowsOfTwo(client, pairKey))
}

/** The promises that a review stands for: open ones of the two, made in it, or closed since it was opened. One statement. */
export async function promisesInReview(
  client: Db,
  review: Pick<ReviewHead, 'id' | 'pairKey' | 'openedAt' | 'scheduledAt'>,
): Promise<ReviewPromise[]> {
  return grouped(await rowsOfReview(client, review, review.openedAt ?? review.scheduledAt))
}

/** A person's open promises with everybody, those due first; at most `take`. One statement. */
export async function openPromisesOf(client: Db, personId: string, take: number): Promise<ReviewPromise[]> {
  return grouped(await openRowsOf(client, personId, take))
}

/** A person's closed promises, those closed last first, before one of them or from the beginning. One statement. */
export async function closedPromisesOf(
  client: Db,
  personId: string,
  take: number,
  before: string | null,
): Promise<ReviewPromise[]> {
  const promises = grouped(await closedRowsOf(client, personId, take, before))
  const at = ({ closedAt }: ReviewPromise) => closedAt?.getTime() ?? 0
  return promises.sort((one, other) => at(other) - at(one) || (one.id < other.id ? 1 : -1))
}

/** One promise that a person made or was made, or null. One statement. */
export async function findPromise(client: Db, personId: string, id: string): Promise<ReviewPromise | null> {
  const [promise = null] = grouped(await rowsOfPromise(client, personId, id))
  return promise
}

/** What the shares of kept promises between people are counted from. One statement. */
export async function countsOfPromises(client: Db, pairKeys: readonly string[]): Promise<PromiseCount[]> {
  if (pairKeys.length === 0) return []
  const rows = await promiseCounts(client, [...new Set(pairKeys)])
  return rows.map((row) => ({
    ...row,
    madeBy: row.madeBy as Side,
    state: row.state as PromiseState,
    count: Number(row.count),
  }))
}

function grouped(rows: readonly PromiseRow[]): ReviewPromise[] {
  const promises = new Map<string, ReviewPromise>()
  for (const row of rows) {
    const promise = promises.get(row.id) ?? promiseOf(row)
    promises.set(row.id, promise)
    promise.dates.push({
      dueOn: row.dateDueOn,
      setAt: new Date(row.dateSetAt),
      setBy: row.dateSetBy as Side,
    })
  }
  return [...promises.values()]
}

function promiseOf(row: PromiseRow): ReviewPromise {
  const { id, pairKey, reviewId, ownerId, ownerName, ownerTimeZone, otherId, otherTimeZone } = row
  const { what, dueOn, dropReason, closedOn, milestoneId, goalId, completedOn } = row
  const isGuest = pairKey.startsWith('guest:')
  return {
    ...{ id, pairKey, reviewId, ownerId, ownerName, ownerTimeZone, otherId, otherTimeZone },
    ...{ what, dueOn, dropReason, closedOn, isGuest },
    otherName: row.otherName ?? ((isGuest && row.guestName) || null),
    madeBy: row.madeBy as Side,
    state: row.state as PromiseState,
    closedAt: row.closedAt === null ? null : new Date(row.closedAt),
    closedBy: row.closedBy as Side | null,
    createdAt: new Date(row.createdAt),
    version: Number(row.version),
    dates: [],
    milestone:
      milestoneId !== null && goalId !== null
        ? { id: milestoneId, goalId, isDone: completedOn !== null }
        : null,
  }
}
