import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import * as data from '../data'
import { whyNotVoided } from '../rules/void-rating'
import type { VoidRating } from '../schema'

/**
 * Voids one of the actor's own ratings: it is kept, struck through, and counts for nothing. Refuses with
 * `not-found` for anybody else's and with `illegal` for one that was voided before.
 */
export async function voidRating(
  actor: Actor,
  input: VoidRating,
): Promise<{ ratingId: string; competencyKey: string }> {
  const { personId } = signedIn(actor)
  return transaction(async (tx) => {
    const rating = found(await data.findRating(tx, ownedBy(actor), input.ratingId))
    authorise(actor, 'rating.void', { ownerId: personId })
    const reason = whyNotVoided(rating)
    if (reason) throw new Refusal('illegal', { reason })
    const voided = { voidedAt: now(), voidReason: input.reason || null }
    const count = await data.markVoided(tx, ownedBy(actor), rating.id, voided)
    if (count === 0) throw new Refusal('illegal', { reason: 'already-voided' })
    await appendEvent(tx, {
      ownerId: personId,
      actorId: personId,
      kind: 'rating.voided',
      subject: { type: 'rating', id: rating.id },
    })
    return { ratingId: rating.id, competencyKey: rating.competencyKey }
  })
}
