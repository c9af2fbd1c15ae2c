import type { Actor } from '@/lib/auth/actor'
import { allows } from '@/lib/auth/policy'
import { calendarDay, now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { found, Refusal } from '@/lib/errors'
import { lastDayNotCounted } from '@/lib/evidence/rules/supported-level'
import { guestEvidence } from '../data/guest-evidence'
import { reviewOfLink } from '../data/review-head'
import type { ReviewHead } from '../types/review'

/**
 * The review of a guest whose link shows a claim as of now. Refuses with `gone` whoever is no guest, with `not-found`
 * where the claim is not shown, and with `forbidden` where the owner is signed in in the guest's browser.
 */
export async function evidenceOfGuest(
  tx: Tx,
  actor: Actor,
  browser: Actor,
  evidenceId: string,
): Promise<{ review: ReviewHead; linkId: string }> {
  if (actor.kind !== 'guest') throw new Refusal('gone')
  const { linkId } = actor
  const review = found(await reviewOfLink(tx, actor))
  if (review.state === 'cancelled' || !allows(actor, 'mentee.journal', review)) throw new Refusal('not-found')
  const after = lastDayNotCounted(calendarDay(now(), review.ownerTimeZone))
  const shown = await guestEvidence(tx, review, { linkId, after })
  if (!shown.some((claim) => claim.evidenceId === evidenceId)) throw new Refusal('not-found')
  if (browser.kind === 'person' && browser.personId === review.ownerId)
    throw new Refusal('forbidden', { reason: 'own-endorsement' })
  return { review, linkId }
}
