import { appendEvent, tell } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { calendarDay, now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { isUniqueViolation } from '@/lib/db/errors'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { countOpenPromises, findPromiseByRequest, insertPromise } from '../data/promise-changes'
import { findReview } from '../data/review-head'
import { openPromisesAtMost } from '../rules/promise-limits'
import { makeRefusal } from '../rules/promise-steps'
import { promiserTimeZone } from '../rules/seen-promise'
import { sideOf } from '../rules/standing'
import type { MakePromise } from '../schema/promise'
import { touchReviews } from './touch-reviews'

/**
 * Writes down in a review what one of the two undertakes; either may, for either. The same submission again gives the
 * promise that it made; with other words under the same request id it is refused.
 */
export async function makePromise(
  actor: Actor,
  input: MakePromise,
): Promise<{ id: string; reviewId: string }> {
  signedIn(actor)
  try {
    return await transaction((tx) => make(tx, actor, input))
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    // the same form twice at once: the other one has made it
    return transaction((tx) => make(tx, actor, input))
  }
}

async function make(
  tx: Tx,
  actor: Actor,
  { reviewId, requestId, ...said }: MakePromise,
): Promise<{ id: string; reviewId: string }> {
  const { personId } = signedIn(actor)
  const review = found(await findReview(tx, actor, reviewId))
  authorise(actor, 'promise.make', review)
  const made = await findPromiseByRequest(tx, review.pairKey, requestId)
  if (made) {
    const isSame = made.what === said.what && made.madeBy === said.madeBy && made.firstDueOn === said.dueOn
    if (!isSame || made.reviewId !== reviewId)
      throw new Refusal('illegal', { reason: 'promise-saved-before' })
    return { id: made.id, reviewId }
  }
  const reason = makeRefusal(review.state)
  if (reason) throw new Refusal('illegal', { reason })
  if (said.dueOn < calendarDay(now(), promiserTimeZone({ ...review, madeBy: said.madeBy })))
    throw new Refusal('invalid', { fields: { dueOn: 'promise-past' } })
  if ((await countOpenPromises(tx, review.pairKey)) >= openPromisesAtMost)
    throw new Refusal('illegal', { reason: 'promises-full' })
  const { id } = await insertPromise(tx, review, sideOf(review, actor), { ...said, requestId })
  await touchReviews(tx, actor, { pairKey: review.pairKey })
  const { ownerId, otherId } = review
  await appendEvent(tx, {
    ...{ ownerId, actorId: personId, kind: 'promise.made' },
    subject: { type: 'promise', id },
  })
  const other = ownerId === personId ? otherId : ownerId
  if (other)
    await tell(tx, [{ personId: other, kind: 'promise.made', subjectId: id, ownerId, actorId: personId }])
  return { id, reviewId }
}
