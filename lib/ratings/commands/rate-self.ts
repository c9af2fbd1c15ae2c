import { appendEvent } from '@/lib/activity/data'
import type { Actor, SignedIn } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { now } from '@/lib/clock'
import { isUniqueViolation } from '@/lib/db/errors'
import { read, transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { frameworkVersion } from '@/lib/framework/queries'
import { newId } from '@/lib/ids'
import * as data from '../data'
import { ratingFaults } from '../rules/rating-faults'
import { ratingInstant } from '../rules/rating-instant'
import type { RateSelf } from '../schema'
import type { RatingRecord } from '../types'

/**
 * Adds a rating of oneself beside all earlier ones. A repeated request gives the rating that the first one made;
 * with another level or text under the same request id it is refused.
 * Refuses with `not-found` for an unknown framework version, with `invalid` for a competency that it does not have
 * or a level off its scale.
 */
export async function rateSelf(actor: Actor, input: RateSelf): Promise<RatingRecord> {
  const person = signedIn(actor)
  authorise(actor, 'rating.give', { ownerId: person.personId })
  const { definition } = await frameworkVersion(actor, input.frameworkVersionId)
  const fields = ratingFaults(definition, input)
  if (fields) throw new Refusal('invalid', { fields })
  try {
    return await add(person, input)
  } catch (error) {
    if (!isUniqueViolation(error, ['raterId', 'requestId'])) throw error
    const made = found(await read((client) => data.findByRequest(client, ownedBy(person), input.requestId)))
    return sameOrRefused(made, input)
  }
}

async function add(person: SignedIn, input: RateSelf): Promise<RatingRecord> {
  const scope = ownedBy(person)
  return transaction(async (tx) => {
    const earlier = await data.findByRequest(tx, scope, input.requestId)
    if (earlier) return sameOrRefused(earlier, input)
    const rating = await data.addSelfRating(tx, person.personId, {
      id: newId(),
      ...input,
      ratedAt: ratingInstant(now(), await data.newestInstant(tx, scope, input.competencyKey)),
    })
    await appendEvent(tx, {
      ownerId: person.personId,
      actorId: person.personId,
      kind: 'rating.given',
      subject: { type: 'rating', id: rating.id },
    })
    return rating
  })
}

function sameOrRefused(made: RatingRecord, input: RateSelf): RatingRecord {
  const said = ['competencyKey', 'level', 'confidence', 'note'] as const
  if (said.some((name) => made[name] !== input[name]))
    throw new Refusal('illegal', { reason: 'saved-before' })
  return made
}
