import { tell } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { findSaid, insertGuestEndorsement } from '@/lib/evidence/data/guest-endorsements'
import { saidBefore } from '@/lib/evidence/rules/said-before'
import type { EndorseAsGuest } from '../schema/guest'
import { evidenceOfGuest } from './evidence-of-guest'

/**
 * Says as the guest of a review what one saw of the owner's evidence, under the name that the review knows or the one
 * that is given here; it counts for nothing, and the owner is told. A repeated submission finds what the first one
 * made. Refuses with `forbidden` an owner (`browser`: whoever is signed in there) who tries the own link.
 */
export async function endorseAsGuest(
  actor: Actor,
  { evidenceId, name, saw, requestId }: EndorseAsGuest,
  browser: Actor,
): Promise<void> {
  authorise(actor, 'endorsement.give')
  await transaction(async (tx) => {
    const { review, linkId } = await evidenceOfGuest(tx, actor, browser, evidenceId)
    const { ownerId } = review
    const guestName = review.otherName ?? name
    if (guestName === '') throw new Refusal('invalid', { fields: { name: 'guest-name-missing' } })
    const said = { evidenceId, linkId, guestName, saw, requestId }
    const before = saidBefore(await findSaid(tx, said), said)
    if (before === 'same') return
    if (before === 'other') throw new Refusal('illegal', { reason: 'endorsed-before' })
    const subjectId = await insertGuestEndorsement(tx, { ...said, at: now() })
    await tell(tx, [{ personId: ownerId, kind: 'evidence.endorsed', subjectId, ownerId, actorId: null }])
  })
}
