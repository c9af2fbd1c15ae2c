import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { updateReview } from '../data/reviews'
import { standingOf } from '../rules/standing'
import { stateAfter } from '../rules/transitions'
import type { OpenReview } from '../schema/review'
import { reviewForStep } from './review-for-step'
import { tellOther } from './tell-other'

/** Opens the preparation: from now on both can rate, and others see the levels of its competencies as of now. */
export async function openReview(actor: Actor, { id }: OpenReview): Promise<{ id: string }> {
  const { personId } = signedIn(actor)
  return transaction(async (tx) => {
    const { review, side } = await reviewForStep(tx, actor, id, 'open')
    const state = stateAfter(standingOf(review), 'open', side)
    if ((await updateReview(tx, review, { state, openedAt: now() })) === 0) {
      throw new Refusal('conflict', { reason: 'review-changed-since' })
    }
    await appendEvent(tx, {
      ownerId: review.ownerId,
      actorId: personId,
      kind: 'review.opened',
      subject: { type: 'review', id },
    })
    await tellOther(tx, actor, review, 'review.opened')
    return { id }
  })
}
