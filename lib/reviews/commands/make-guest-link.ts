import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { newToken, tokenHash } from '@/lib/auth/token'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { keepGuestComment } from '../data/guest-comment'
import { insertGuestLink, isGuestLinkMade, revokeGuestLinks } from '../data/guest-links'
import { dropOtherRatings } from '../data/own-ratings'
import { findReview } from '../data/review-head'
import { updateReview } from '../data/reviews'
import { standingOf } from '../rules/standing'
import { stateAfter, stepRefusal } from '../rules/transitions'
import type { MakeGuestLink } from '../schema/guest'

/**
 * Makes a link to one review for somebody without an account, and takes back those that were there: one at a time
 * works. What was drafted through those and not submitted goes, because anybody may open the new one, its owner
 * included. Opens the preparation where that had not begun. Gives the token, which is kept only as its hash; a form that
 * is sent again gives `null`: the link was shown.
 */
export async function makeGuestLink(actor: Actor, input: MakeGuestLink): Promise<{ token: string | null }> {
  const { personId } = signedIn(actor)
  return transaction(async (tx) => {
    const review = found(await findReview(tx, actor, input.reviewId))
    authorise(actor, 'guest-link.make', review)
    if (await isGuestLinkMade(tx, personId, input.requestId)) return { token: null }
    if (review.otherKind !== 'guest') throw new Refusal('illegal', { reason: 'not-a-guest-review' })
    // whoever could not rate or sign any more needs no link
    const standing = standingOf(review)
    const over = stepRefusal(standing, 'cancel', 'owner')
    if (over) throw new Refusal('illegal', { reason: over })
    const at = now()
    if (stepRefusal(standing, 'open', 'owner') === null) {
      const opened = { state: stateAfter(standing, 'open', 'owner'), openedAt: at }
      if ((await updateReview(tx, review, opened)) === 0) throw new Refusal('conflict')
      await appendEvent(tx, {
        ownerId: personId,
        actorId: personId,
        kind: 'review.opened',
        subject: { type: 'review', id: review.id },
      })
    }
    await revokeGuestLinks(tx, { reviewId: review.id }, at)
    if (review.otherSubmittedAt === null) await dropDrafts(tx, review.id)
    const token = newToken()
    const id = await insertGuestLink(tx, {
      reviewId: review.id,
      ownerId: personId,
      tokenHash: tokenHash(token),
      createdAt: at,
      expiresAt: new Date(at.getTime() + input.days * 86_400_000),
      seesGoals: input.goals,
      seesSkills: input.skills,
      seesLevels: input.levels,
      seesJournal: input.journal,
      requestId: input.requestId,
    })
    await appendEvent(tx, {
      ownerId: personId,
      actorId: personId,
      kind: 'guest-link.made',
      subject: { type: 'guest-link', id },
    })
    return { token }
  })
}

async function dropDrafts(tx: Tx, reviewId: string): Promise<void> {
  await dropOtherRatings(tx, { reviewId, side: 'other' }, [])
  await keepGuestComment(tx, reviewId, '')
}
