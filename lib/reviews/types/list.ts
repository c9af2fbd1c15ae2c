import type { NextThing } from '../rules/next-thing'
import type { OtherKind, ReviewState, Side } from './review'
import type { Partner, ProposedReview } from './schedule'

/** A review in a list, as one of the two sees it. */
export type ListedReview = {
  id: string
  state: ReviewState
  side: Side
  /** of the other one of the two; null: a guest without a name yet, or somebody whose account was deleted */
  name: string | null
  otherKind: OtherKind
  scheduledAt: Date
  signedAt: Date | null
  next: NextThing
}

/** Where a list of past reviews goes on. */
export type ListPlace = { at: Date; id: string }

export type ReviewList = {
  /** to come and in preparation, the earliest first */
  ahead: ListedReview[]
  /** revealed, not signed by both */
  toSign: ListedReview[]
  /** signed and cancelled ones, the latest first */
  past: ListedReview[]
  /** null: these are all */
  more: ListPlace | null
  proposed: ProposedReview[]
  partners: Partner[]
  /** one's own notes on reviews that one sees no longer */
  leftNotes: { reviewId: string; text: string }[]
  timeZone: string
}
