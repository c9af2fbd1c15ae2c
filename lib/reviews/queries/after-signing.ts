import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { partnersOf } from '../data/partners'
import type { ReviewHead } from '../types/review'
import type { ProposedReview } from '../types/schedule'
import { proposedBy } from './review-list'

/** What stands below a signed review: the rhythm's next date, and whether its discussion can be opened again. One statement. */
export async function afterSigning(
  actor: Actor,
  review: ReviewHead,
): Promise<{ proposed: ProposedReview | null; canReopen: boolean }> {
  authorise(actor, 'review.read', review)
  const { personId } = signedIn(actor)
  const partners = await read((client) => partnersOf(client, personId))
  const partner = partners.find(({ mentorshipId }) => mentorshipId === review.mentorshipId)
  const isGuests = review.otherKind === 'guest' && review.ownerId === personId
  return {
    // only the review that was signed last is followed by another
    proposed: partner?.lastSigned?.id === review.id ? proposedBy(partner, now()) : null,
    canReopen: partner !== undefined || isGuests,
  }
}
