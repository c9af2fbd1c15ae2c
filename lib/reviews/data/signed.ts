import type { Actor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import type { Db, Tx } from '@/lib/db/client'
import { type SignedReviewRow, signedReviewRow } from '@/lib/db/signed-review-rows'
import type { ReviewHead, Side } from '../types/review'
import type { SignedPromise } from '../types/signed'

/** A review as the actor signed it, or null. One statement; the review's own row may be gone. */
export async function findSigned(client: Db, actor: Actor, id: string): Promise<SignedReviewRow | null> {
  if (actor.kind !== 'person' && actor.kind !== 'guest') return null
  return signedReviewRow(client, id, actor, now())
}

/** Keeps a review as both signed it. */
export async function addSigned(
  tx: Tx,
  review: Pick<ReviewHead, 'id' | 'ownerId' | 'otherId' | 'pairKey'>,
  signed: { canonical: string; hash: string; signedAt: Date },
): Promise<void> {
  const { id, ownerId, otherId, pairKey } = review
  await tx.signedReview.create({ data: { id, ownerId, otherId, pairKey, ...signed } })
}

/** Removes the signed reviews whose people are both gone; gives how many. */
export async function removeHeldByNobody(tx: Tx): Promise<number> {
  const { count } = await tx.signedReview.deleteMany({ where: { ownerId: null, otherId: null } })
  return count
}

/** One side's signature of a version, and the second one's end of the review; 0 when something was changed meanwhile. */
export async function addSignature(
  tx: Tx,
  { id, version }: Pick<ReviewHead, 'id' | 'version'>,
  side: Side,
  { at, ends, guestName }: { at: Date; ends: boolean; guestName?: string },
): Promise<number> {
  const own = side === 'owner' ? { ownerSignedAt: at } : { otherSignedAt: at }
  const { count } = await tx.review.updateMany({
    where: { id, version, state: 'revealed' },
    data: {
      ...own,
      ...(guestName !== undefined && { guestName }),
      ...(ends && { state: 'signed', signedAt: at }),
    },
  })
  return count
}

/**
 * The promises that a review stands for, in the order in which they were made: made in it, or on its agenda, open or
 * closed since it began.
 */
export async function promisesToSign(
  tx: Tx,
  { id, pairKey, openedAt, scheduledAt }: Pick<ReviewHead, 'id' | 'pairKey' | 'openedAt' | 'scheduledAt'>,
): Promise<SignedPromise[]> {
  const rows = await tx.reviewPromise.findMany({
    where: {
      pairKey,
      OR: [{ reviewId: id }, { state: 'open' }, { closedAt: { gte: openedAt ?? scheduledAt } }],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ reviewId: true, madeBy: true, what: true, dueOn: true },
      ...{ state: true, dropReason: true, closedOn: true },
      dates: {
        orderBy: [{ setAt: 'asc' }, { id: 'asc' }],
        select: { dueOn: true, setAt: true, setBy: true },
      },
    },
  })
  return rows.map(({ reviewId, madeBy, dates, ...row }) => ({
    ...row,
    madeBy: madeBy as Side,
    madeHere: reviewId === id,
    dates: dates.map(({ dueOn, setAt, setBy }) => ({
      dueOn,
      setAt: setAt.toISOString(),
      setBy: setBy as Side,
    })),
  }))
}
