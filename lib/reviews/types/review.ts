import type { MentorshipKind } from '@/lib/access/types'
import type { Sees } from '@/lib/auth/grant'

export type ReviewState = 'scheduled' | 'preparing' | 'revealed' | 'signed' | 'cancelled'

/** The two sides of a review: the owner of the plan, and the other (mentor, manager, peer or guest). */
export type Side = 'owner' | 'other'

export type OtherKind = MentorshipKind | 'guest'

/** A review's own row: where it stands. Nothing of what either side rated is in it. */
export type ReviewHead = {
  id: string
  ownerId: string
  ownerName: string
  ownerTimeZone: string
  /** null: a guest, or somebody whose account was deleted */
  otherId: string | null
  /** null where `otherId` is; a guest's is the name signed with */
  otherName: string | null
  otherTimeZone: string | null
  otherKind: OtherKind
  mentorshipId: string | null
  pairKey: string
  planId: string
  frameworkVersionId: string
  state: ReviewState
  scheduledAt: Date
  openedAt: Date | null
  ownerSubmittedAt: Date | null
  otherSubmittedAt: Date | null
  revealedAt: Date | null
  ownerSignedAt: Date | null
  otherSignedAt: Date | null
  signedAt: Date | null
  cancelledAt: Date | null
  cancelledById: string | null
  cancelReason: string
  version: number
  /** what the reader may see of the owner's things as of this request: everything for the owner */
  sees: Sees
  /** through which guest link it was found; undefined for participants */
  guestLinkId?: string
}
