import { appendEvent, appendEvents, tell } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { addSelfRatings } from '@/lib/ratings/data'
import { keepGuestComment } from '../data/guest-comment'
import { dropOtherRatings, ownRatings, putOwnRatings } from '../data/own-ratings'
import { updateReview } from '../data/reviews'
import { standingOf } from '../rules/standing'
import { stateAfter } from '../rules/transitions'
import type { Ratings } from '../schema/review'
import type { ReviewHead } from '../types/review'
import { refuseUnrateable } from './refuse-unrateable'
import { reviewForStep } from './review-for-step'
import { tellOther } from './tell-other'

/**
 * Submits one side's ratings, for good. The second submission reveals both, in its own transaction: then the owner's
 * count as self-ratings. A guest says something beside them. Two at once make one reveal, because the later one finds the earlier.
 */
export async function submitRatings(
  actor: Actor,
  { id, ratings, comment = '' }: Ratings & { comment?: string },
): Promise<{ id: string; isRevealed: boolean }> {
  return transaction(async (tx) => {
    const { review, side } = await reviewForStep(tx, actor, id, 'submit')
    authorise(actor, 'review.rate', review)
    const competencies = await refuseUnrateable(tx, review, ratings)
    await putOwnRatings(tx, { reviewId: id, side }, ratings)
    if (actor.kind === 'guest') await keepGuestComment(tx, id, comment)
    await dropOtherRatings(tx, { reviewId: id, side }, competencies)
    const at = now()
    const state = stateAfter(standingOf(review), 'submit', side)
    const isRevealed = state === 'revealed'
    const submitted = side === 'owner' ? { ownerSubmittedAt: at } : { otherSubmittedAt: at }
    const step = { state, ...submitted, ...(isRevealed && { revealedAt: at }) }
    if ((await updateReview(tx, review, step)) === 0) {
      throw new Refusal('conflict', { reason: 'review-changed-since' })
    }
    await tellOther(tx, actor, review, 'review.submitted')
    const actorId = actor.kind === 'person' ? actor.personId : null
    const event = { ownerId: review.ownerId, actorId: actorId ?? review.ownerId }
    const subject = { type: 'review', id } as const
    // a guest has no id: what a guest did stands in the notice alone
    if (actorId !== null) await appendEvent(tx, { ...event, kind: 'review.submitted', subject })
    if (isRevealed) {
      await appendEvent(tx, { ...event, kind: 'review.revealed', subject })
      await reveal(tx, actorId, review, at)
    }
    return { id, isRevealed }
  })
}

/** What follows the second submission: the owner's ratings count, and both are told. */
async function reveal(tx: Tx, actorId: string | null, review: ReviewHead, at: Date): Promise<void> {
  const { id, ownerId, otherId, frameworkVersionId } = review
  const counted = (await ownRatings(tx, { reviewId: id, side: 'owner' })).flatMap(
    ({ competencyKey, level, confidence, sentence }) =>
      level === null
        ? []
        : [
            {
              id: newId(),
              ...{ frameworkVersionId, competencyKey, level, confidence },
              ...{ note: sentence, ratedAt: at, requestId: `review:${id}:${competencyKey}` },
            },
          ],
  )
  await addSelfRatings(tx, ownerId, counted)
  await appendEvents(
    tx,
    counted.map((rating) => ({
      ownerId,
      actorId: ownerId,
      kind: 'rating.given',
      subject: { type: 'rating', id: rating.id },
    })),
  )
  const people = otherId === null ? [ownerId] : [ownerId, otherId]
  await tell(
    tx,
    people.map((personId) => ({ personId, kind: 'review.revealed', subjectId: id, ownerId, actorId })),
  )
}
