import type { Db, Tx } from '@/lib/db/client'

/** What a guest has said so far beside the ratings: for the guest's own form. */
export async function ownGuestComment(client: Db, reviewId: string): Promise<string> {
  const row = await client.review.findUnique({ where: { id: reviewId }, select: { guestComment: true } })
  return row?.guestComment ?? ''
}

/** Keeps it. Like a draft it leaves no other trace, no version. */
export async function keepGuestComment(tx: Tx, reviewId: string, guestComment: string): Promise<void> {
  await tx.review.updateMany({ where: { id: reviewId }, data: { guestComment } })
}
