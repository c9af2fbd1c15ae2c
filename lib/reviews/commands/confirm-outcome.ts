import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { findOutcome, updateOutcome } from '../data/review-talk'
import { confirmRefusal } from '../rules/outcomes'
import type { ConfirmOutcome } from '../schema/talk'
import { type AfterTalk, afterTalk, appendReviewEvent } from './revealed-step'
import { reviewForStep } from './review-for-step'
import { touchReviews } from './touch-reviews'

/** Makes the other side's proposal for a competency what both say of it. Refuses when it is not the one that was shown. */
export async function confirmOutcome(
  actor: Actor,
  { id, competencyKey, version }: ConfirmOutcome,
): Promise<AfterTalk> {
  return transaction(async (tx) => {
    const { review, side } = await reviewForStep(tx, actor, id, 'agree')
    authorise(actor, 'review.agree', review)
    const standing = await findOutcome(tx, id, competencyKey)
    if (!standing) throw new Refusal('illegal', { reason: 'not-in-review' })
    const { outcome } = standing
    const refusal = confirmRefusal(outcome, side)
    if (refusal) throw new Refusal('illegal', { reason: refusal })
    const row = { reviewId: id, competencyKey, version }
    if (!outcome || (await updateOutcome(tx, row, { ...outcome, confirmed: true }, now())) === 0)
      throw new Refusal('illegal', { reason: 'proposal-changed' })
    await touchReviews(tx, actor, { id })
    await appendReviewEvent(tx, actor, review, 'review.agreed')
    return afterTalk(actor, id)
  })
}
