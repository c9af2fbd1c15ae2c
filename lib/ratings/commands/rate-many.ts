import { appendEvents } from '@/lib/activity/data'
import type { Actor, SignedIn } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { now } from '@/lib/clock'
import { isUniqueViolation } from '@/lib/db/errors'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { frameworkVersion } from '@/lib/framework/queries'
import { newId } from '@/lib/ids'
import { keepStep } from '@/lib/people/data'
import * as data from '../data'
import { currentLevels } from '../rules/current-levels'
import { ratingFaults } from '../rules/rating-faults'
import { ratingInstant } from '../rules/rating-instant'
import type { RateMany } from '../schema'

/**
 * Rates oneself in several competencies at once, with medium confidence, and goes on in the first plan's path. A
 * level that one has given oneself last is not given again, so a repeated request adds nothing. Gives how many were added.
 * Refuses with `not-found` for an unknown framework version, with `invalid` for a competency that it does not have
 * or a level off its scale; then none is added.
 */
export async function rateMany(actor: Actor, input: RateMany): Promise<{ added: number; next: string }> {
  const person = signedIn(actor)
  authorise(actor, 'rating.give', { ownerId: person.personId })
  const { definition } = await frameworkVersion(actor, input.frameworkVersionId)
  const fields = input.levels.flatMap(({ field, ...rating }) =>
    Object.values(ratingFaults(definition, rating) ?? {}).map((reason) => [field, reason]),
  )
  if (fields.length > 0) throw new Refusal('invalid', { fields: Object.fromEntries(fields) })
  try {
    return await add(person, input)
  } catch (error) {
    if (!isUniqueViolation(error, ['raterId', 'requestId'])) throw error
    // the same request was here first: what it added is there now
    return add(person, input)
  }
}

async function add(person: SignedIn, { levels, frameworkVersionId, requestId, next }: RateMany) {
  const { personId } = person
  const scope = ownedBy(person)
  return transaction(async (tx) => {
    // an agreed level is not what one has said of oneself
    const given = (await data.newestLevels(tx, personId)).filter(({ reviewId }) => reviewId === null)
    const current = currentLevels(given)
    const changed = levels.filter(({ competencyKey, level }) => current[competencyKey]?.level !== level)
    if (changed.length > 0) {
      const keys = changed.map(({ competencyKey }) => competencyKey)
      const newest = await data.newestInstants(tx, scope, keys)
      const ratings = changed.map(({ competencyKey, level }) => ({
        id: newId(),
        ...{ frameworkVersionId, competencyKey, level, confidence: 'medium' as const, note: '' },
        ratedAt: ratingInstant(now(), newest[competencyKey] ?? null),
        // what it follows is part of it: the same form may take a level back and give it again
        requestId: `${requestId}-${competencyKey}-${newest[competencyKey]?.getTime() ?? 0}`,
      }))
      await data.addSelfRatings(tx, personId, ratings)
      await appendEvents(
        tx,
        ratings.map(({ id }) => ({
          ...{ ownerId: personId, actorId: personId, kind: 'rating.given' as const },
          subject: { type: 'rating' as const, id },
        })),
      )
    }
    await keepStep(tx, personId, next)
    return { added: changed.length, next }
  })
}
