import type { Outcome, OwnNote, RatingPair } from './revealed'
import type { ReviewState, Side } from './review'

export type SignedCompetency = RatingPair & {
  key: string
  name: string
  summary: string
  levels: Record<string, string>
  observables: { level: number; text: string }[]
  /** what the role asked for; null: nothing */
  required: number | null
  /** one that is not confirmed was only proposed, and agreed on nothing */
  outcome: Outcome | null
}

export type SignedPromise = {
  madeBy: Side
  what: string
  /** made in this review; false: it stood on its agenda */
  madeHere: boolean
  state: string
  dropReason: string
  closedOn: string | null
  dueOn: string
  /** every day that it was due on, in turn */
  dates: { dueOn: string; setAt: string; setBy: Side }[]
}

/**
 * What both signed, as it is kept in canonical form. Instants are texts in UTC; sides stand where names would. A
 * change of this shape is a new `form`: what was signed is never written again.
 */
export type SignedContent = {
  form: 1
  review: { id: string; otherKind: string; scheduledAt: string; revealedAt: string | null }
  framework: { key: string; number: number; title: string; levels: { level: number; name: string }[] }
  /** whose requirements stand beside the ratings */
  role: { key: string; name: string } | null
  /** in the order in which they were shown */
  competencies: SignedCompetency[]
  sharedNotes: string
  guestComment: string
  promises: SignedPromise[]
  signed: Record<Side, string>
}

/** A signed review as its reader sees it: what was signed, and who the sides are now. */
export type SignedReviewPage = {
  id: string
  content: SignedContent
  canonical: string
  hash: string
  /** the reader's calendar days; a guest's are in UTC */
  signedOn: string
  sidesSignedOn: Record<Side, string>
  /** the reader's */
  side: Side
  isGuest: boolean
  /** null: the account was deleted, or it is a guest's side */
  ownerId: string | null
  otherId: string | null
  ownerName: string | null
  /** a guest's is the one that was signed with */
  otherName: string | null
  /** null where the owner's account was deleted, and the review's own row with it */
  state: ReviewState | null
  ownNote: OwnNote | null
}
