import type { Tx } from '@/lib/db/client'

/** Keeps what a guest says beside the ratings. Like a draft it leaves no other trace, no version. */
export async function keepGuestComment(tx: Tx, reviewId: string, guestComment: string): Promise<void> {
  await tx.review.updateMany({ where: { id: reviewId }, data: { guestComment } })
}
