import { appendEvent } from '@/lib/activity/data'
import type { EventKind, NoticeKind } from '@/lib/activity/types'
import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { updateReview } from '../data/reviews'
import { standingOf } from '../rules/standing'
import { type ReviewStep, stateAfter } from '../rules/transitions'
import { reviewForStep } from './review-for-step'
import { tellOther } from './tell-other'

type Taken = {
  step: ReviewStep
  /** what else is written with it */
  with: Omit<Parameters<typeof updateReview>[2], 'state'>
  /** what it is called among the events, and what the other one is told */
  kind: EventKind & NoticeKind
}

/** Takes a participant's step that leads to a state, and tells the other one. */
export async function takeStep(actor: Actor, id: string, taken: Taken): Promise<{ id: string }> {
  const { personId } = signedIn(actor)
  return transaction(async (tx) => {
    const { review, side } = await reviewForStep(tx, actor, id, taken.step)
    const state = stateAfter(standingOf(review), taken.step, side)
    if ((await updateReview(tx, review, { ...taken.with, state })) === 0) {
      throw new Refusal('conflict', { reason: 'review-changed-since' })
    }
    await appendEvent(tx, {
      ownerId: review.ownerId,
      actorId: personId,
      kind: taken.kind,
      subject: { type: 'review', id },
    })
    await tellOther(tx, actor, review, taken.kind)
    return { id }
  })
}
