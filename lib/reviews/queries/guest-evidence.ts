import type { Actor } from '@/lib/auth/actor'
import { allows, authorise } from '@/lib/auth/policy'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { lastDayNotCounted } from '@/lib/evidence/rules/supported-level'
import { frameworkVersion } from '@/lib/framework/queries'
import { guestEvidence } from '../data/guest-evidence'
import type { GuestEvidence } from '../types/guest'
import type { ReviewHead } from '../types/review'

/**
 * What the owner of a review claims as evidence for its competencies and still counts, for the guest who may endorse
 * it; null where the link does not show the journal, or the review was cancelled. Two statements at most.
 */
export async function evidenceForGuest(actor: Actor, review: ReviewHead): Promise<GuestEvidence | null> {
  authorise(actor, 'review.read', review)
  if (actor.kind !== 'guest' || !allows(actor, 'mentee.journal', review)) return null
  if (review.state === 'scheduled' || review.state === 'cancelled') return null
  const after = lastDayNotCounted(calendarDay(now(), review.ownerTimeZone))
  const [evidence, { definition: framework }] = await Promise.all([
    read((client) => guestEvidence(client, review, { linkId: actor.linkId, after })),
    frameworkVersion(actor, review.frameworkVersionId),
  ])
  return { evidence, framework, ownerName: review.ownerName, guestName: review.otherName }
}
