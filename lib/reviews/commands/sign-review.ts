import { tell } from '@/lib/activity/data'
import type { NoticeKind } from '@/lib/activity/types'
import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { addSignature } from '../data/signed'
import { standingOf } from '../rules/standing'
import { stateAfter } from '../rules/transitions'
import type { SignReview } from '../schema/talk'
import type { ReviewHead, Side } from '../types/review'
import { freeze } from './freeze'
import { type AfterTalk, afterTalk, appendReviewEvent } from './revealed-step'
import { reviewForStep } from './review-for-step'

/**
 * Signs a review as it was shown; a guest with a name. The second signature ends it: what both signed is kept as it
 * is, and what both agreed on becomes the current levels. Refuses when something was changed since it was shown.
 */
export async function signReview(actor: Actor, { id, version, name }: SignReview): Promise<AfterTalk> {
  return transaction(async (tx) => {
    const { review, side } = await reviewForStep(tx, actor, id, 'sign')
    authorise(actor, 'review.sign', review)
    if (actor.kind === 'guest' && name === '')
      throw new Refusal('invalid', { fields: { name: 'guest-name-missing' } })
    const ends = stateAfter(standingOf(review), 'sign', side) === 'signed'
    const at = now()
    const signature = { at, ends, ...(actor.kind === 'guest' && { guestName: name }) }
    if (review.version !== version || (await addSignature(tx, review, side, signature)) === 0)
      throw new Refusal('illegal', { reason: 'changed-before-signing' })
    const signed = { owner: review.ownerSignedAt ?? at, other: review.otherSignedAt ?? at }
    if (ends) await freeze(tx, review, signed, at)
    await appendReviewEvent(tx, actor, review, ends ? 'review.signed' : 'review.half-signed')
    await tellOf(tx, actor, review, side, ends)
    return afterTalk(actor, id)
  })
}

/** The first signature is news for the other side, the second for both. Who has no account is told of nothing. */
async function tellOf(tx: Tx, actor: Actor, review: ReviewHead, side: Side, ends: boolean): Promise<void> {
  const { id: subjectId, ownerId, otherId, version } = review
  const kind: NoticeKind = ends ? 'review.signed' : 'review.half-signed'
  const told = [ends || side === 'other' ? ownerId : null, ends || side === 'owner' ? otherId : null]
  await tell(
    tx,
    told
      .filter((personId) => personId !== null)
      .map((personId) => ({
        ...{ personId, kind, subjectId, ownerId },
        ...(!ends && { round: `${version}` }),
        actorId: actor.kind === 'person' ? actor.personId : null,
      })),
  )
}
