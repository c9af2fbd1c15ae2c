import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { countsOfPromises, openPromisesOfTwo, promisesInReview } from '../data/promises'
import { talliesOf } from '../rules/promise-tally'
import { byUrgency, type PromiseReader, seenPromise } from '../rules/seen-promise'
import type { AgendaPromises, PromisesOfTwo, ReviewPromise, SeenPromise } from '../types/promise'
import type { ReviewHead } from '../types/review'

/**
 * Every open promise of a review's two people, whichever of them owned the plan when it was made: what stands on its
 * agenda. Overdue ones first. A guest sees those of the guest's own review. One statement.
 */
export async function openPromises(actor: Actor, review: ReviewHead): Promise<AgendaPromises> {
  authorise(actor, 'review.read', review)
  const promises = await read((client) => openPromisesOfTwo(client, review.pairKey))
  const { timeZone } = readerOf(actor, review)
  return { promises: byUrgency(seenIn(actor, review, promises)), today: calendarDay(now(), timeZone) }
}

/**
 * The promises that a review stands for, open ones first, and how many each of the two has kept in all. Two
 * statements.
 */
export async function promisesOfReview(actor: Actor, review: ReviewHead): Promise<PromisesOfTwo> {
  authorise(actor, 'review.read', review)
  const [promises, counts] = await Promise.all([
    read((client) => promisesInReview(client, review)),
    read((client) => countsOfPromises(client, [review.pairKey])),
  ])
  const seen = seenIn(actor, review, promises)
  const reader = readerOf(actor, review)
  const zones = new Map([[review.ownerId, review.ownerTimeZone]])
  if (review.otherId && review.otherTimeZone) zones.set(review.otherId, review.otherTimeZone)
  return {
    promises: [
      ...byUrgency(seen.filter(({ state }) => state === 'open')),
      ...seen.filter(({ state }) => state !== 'open'),
    ],
    ...talliesOf(counts, reader, zones, now()),
    today: calendarDay(now(), reader.timeZone),
  }
}

function readerOf(actor: Actor, review: ReviewHead): PromiseReader {
  return actor.kind === 'person'
    ? { personId: actor.personId, timeZone: actor.timeZone }
    : { personId: null, timeZone: review.ownerTimeZone }
}

function seenIn(actor: Actor, review: ReviewHead, promises: readonly ReviewPromise[]): SeenPromise[] {
  return promises.map((promise) =>
    seenPromise(
      promise,
      readerOf(actor, review),
      now(),
      review.sees.goals && promise.ownerId === review.ownerId,
    ),
  )
}
