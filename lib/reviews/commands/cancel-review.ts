import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { updateReview } from '../data/reviews'
import { standingOf } from '../rules/standing'
import { stateAfter } from '../rules/transitions'
import type { CancelReview } from '../schema/review'
import { reviewForStep } from './review-for-step'
import { tellOther } from './tell-other'

/** Cancels a review that is not signed by both, with a reason that both read. */
export async function cancelReview(actor: Actor, { id, reason }: CancelReview): Promise<{ id: string }> {
  const { personId } = signedIn(actor)
  return transaction(async (tx) => {
    const { review, side } = await reviewForStep(tx, actor, id, 'cancel')
    const state = stateAfter(standingOf(review), 'cancel', side)
    const cancelled = { state, cancelledAt: now(), cancelledById: personId, cancelReason: reason }
    if ((await updateReview(tx, review, cancelled)) === 0) {
      throw new Refusal('conflict', { reason: 'review-changed-since' })
    }
    await appendEvent(tx, {
      ownerId: review.ownerId,
      actorId: personId,
      kind: 'review.cancelled',
      subject: { type: 'review', id },
    })
    await tellOther(tx, actor, review, 'review.cancelled')
    return { id }
  })
}
