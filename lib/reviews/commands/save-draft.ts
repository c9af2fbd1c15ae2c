import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { transaction } from '@/lib/db/transaction'
import { keepGuestComment } from '../data/guest-comment'
import { putOwnRatings } from '../data/own-ratings'
import type { Ratings } from '../schema/review'
import { refuseUnrateable } from './refuse-unrateable'
import { reviewForStep } from './review-for-step'

/**
 * Keeps what somebody has rated so far, for that one's own form alone. It leaves no other trace: no event, no notice,
 * no version, so that nobody can tell how far the other one has got.
 */
export async function saveDraft(
  actor: Actor,
  { id, ratings, comment = '' }: Ratings & { comment?: string },
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const { review, side } = await reviewForStep(tx, actor, id, 'rate')
    authorise(actor, 'review.rate', review)
    await refuseUnrateable(tx, review, ratings)
    await putOwnRatings(tx, { reviewId: id, side }, ratings)
    if (actor.kind === 'guest') await keepGuestComment(tx, id, comment)
    return { id }
  })
}
