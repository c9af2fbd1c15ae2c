import type { FrameworkDefinition } from '@/lib/framework/types'
import type { OtherKind, ReviewHead, Side } from './review'

/** Somebody to have a review with. */
export type Partner = {
  mentorshipId: string
  kind: OtherKind
  /** of the other one of the two */
  name: string
  /** on which side of the mentorship the actor is */
  side: Side
  rhythmWeeks: number | null
}

/** What the form of a new review is drawn from. */
export type NewReviewForm = {
  /** null: with somebody without an account */
  partner: Partner | null
  /** null: the owner has no plan, so there is nothing to review */
  framework: FrameworkDefinition | null
  competencies: string[]
  day: string
  time: string
  timeZone: string
}

/** The next date that a rhythm proposes. */
export type ProposedReview = {
  mentorshipId: string
  /** of the other one of the two */
  name: string
  at: Date
  weeks: number
  ownerTimeZone: string
  otherTimeZone: string
}

/** What the page shows on which a review is moved, changed or cancelled. */
export type ReviewEdit = {
  review: ReviewHead
  side: Side
  canMove: boolean
  canCancel: boolean
  canChoose: boolean
  framework: FrameworkDefinition
  competencies: string[]
  day: string
  time: string
  timeZone: string
}
