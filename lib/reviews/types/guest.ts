import type { Sees } from '@/lib/auth/grant'
import type { EvidenceAsked } from '@/lib/evidence/types'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { ReviewState } from './review'

/** A link that the owner has handed out; never its token. */
export type GuestLink = {
  id: string
  expiresAt: Date
  /** when somebody pressed its button */
  openedAt: Date | null
  sees: Sees
}

/** What somebody is told who follows a link, before opening the review. */
export type GuestInvitation = {
  reviewId: string
  ownerName: string
  scheduledAt: Date
  ownerTimeZone: string
  state: ReviewState
  expiresAt: Date
  sees: Sees
  /** the browser that asks is the one that the review was opened in */
  isOpenHere: boolean
}

/** The owner's evidence that a guest may endorse. */
export type GuestEvidence = {
  /** the newest entry first */
  evidence: EvidenceAsked[]
  framework: FrameworkDefinition
  ownerName: string
  /** the name that the review knows the guest by; null: not yet */
  guestName: string | null
}
