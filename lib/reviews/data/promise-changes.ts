import { now } from '@/lib/clock'
import type { Db, Tx } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import type { ReviewHead, Side } from '../types/review'

type NewPromise = { madeBy: Side; what: string; dueOn: string; requestId: string }

/** The promise that an earlier submission of the same form made, as it was made, or null. */
export async function findPromiseByRequest(
  client: Db,
  pairKey: string,
  requestId: string,
): Promise<{ id: string; reviewId: string | null; madeBy: string; what: string; firstDueOn: string } | null> {
  const row = await client.reviewPromise.findUnique({
    where: { pairKey_requestId: { pairKey, requestId } },
    select: {
      ...{ id: true, reviewId: true, madeBy: true, what: true },
      dates: { orderBy: [{ setAt: 'asc' }, { id: 'asc' }], take: 1, select: { dueOn: true } },
    },
  })
  if (!row) return null
  const { dates, ...promise } = row
  return { ...promise, firstDueOn: dates[0]?.dueOn ?? '' }
}

/** How many promises of two people are open. */
export async function countOpenPromises(tx: Tx, pairKey: string): Promise<number> {
  return tx.reviewPromise.count({ where: { pairKey, state: 'open' } })
}

/** Adds a promise of a review, with its first day. */
export async function insertPromise(
  tx: Tx,
  { id: reviewId, pairKey, ownerId, otherId }: Pick<ReviewHead, 'id' | 'pairKey' | 'ownerId' | 'otherId'>,
  setBy: Side,
  promise: NewPromise,
): Promise<{ id: string }> {
  const at = now()
  return tx.reviewPromise.create({
    data: {
      ...{ id: newId(), reviewId, pairKey, ownerId, otherId, state: 'open', createdAt: at },
      ...promise,
      dates: { create: { id: newId(), dueOn: promise.dueOn, setAt: at, setBy } },
    },
    select: { id: true },
  })
}

type Versioned = { id: string; version: number }

/** Closes an open promise that still has this version; gives how many there were, 1 or 0. */
export async function closePromise(
  tx: Tx,
  { id, version }: Versioned,
  closing: { state: 'kept' | 'dropped'; closedBy: Side; closedOn: string; dropReason?: string },
): Promise<number> {
  const { count } = await tx.reviewPromise.updateMany({
    where: { id, version, state: 'open' },
    data: { ...closing, closedAt: now(), version: version + 1 },
  })
  return count
}

/** Gives an open promise that still has this version another day, beside those it had; gives how many there were, 1 or 0. */
export async function addPromiseDate(
  tx: Tx,
  { id, version }: Versioned,
  dueOn: string,
  setBy: Side,
): Promise<number> {
  const { count } = await tx.reviewPromise.updateMany({
    where: { id, version, state: 'open' },
    data: { dueOn, version: version + 1 },
  })
  if (count > 0)
    await tx.promiseDate.create({ data: { id: newId(), promiseId: id, dueOn, setAt: now(), setBy } })
  return count
}

/** Notes the milestone that was made of an open promise; gives how many there were, 1 or 0. */
export async function linkMilestone(tx: Tx, id: string, milestoneId: string): Promise<number> {
  const { count } = await tx.reviewPromise.updateMany({
    where: { id, state: 'open' },
    data: { milestoneId },
  })
  return count
}
