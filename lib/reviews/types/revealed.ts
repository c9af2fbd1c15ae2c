import type { Confidence } from '@/lib/ratings/types'
import type { ReviewHead, Side } from './review'

/** What one side says of a competency; a null level: not rated. */
export type SideRating = { level: number | null; confidence: Confidence; sentence: string }

/** What the two say of a competency; null: that side says nothing. */
export type RatingPair = { owner: SideRating | null; other: SideRating | null }

/** What one side proposes that both say of a competency. */
export type Proposal = { kind: 'agreed'; level: number } | { kind: 'not-agreed'; why: string }

/** What stands for a competency: the other side's confirmation makes a proposal theirs both. */
export type Outcome = Proposal & { proposedBy: Side; confirmed: boolean }

export type RevealedCompetency = RatingPair & {
  key: string
  name: string
  /** what each level looks like */
  levels: Record<number, string>
  /** what the role asks for; null: nothing */
  required: number | null
  outcome: Outcome | null
  version: number
}

/** The same beside what the owner's evidence supports; null: levels are not shown to the reader. */
export type SupportedCompetency = RevealedCompetency & { supported: number | null }

/** One's own notes on a review; version 0: none were ever kept. */
export type OwnNote = { text: string; version: number }

/** A review whose ratings both sides see. */
export type RevealedReview = {
  review: ReviewHead
  /** the reader's */
  side: Side
  isGuest: boolean
  /** the reader's calendar day; a guest's is the owner's */
  revealedOn: string
  /** the scale, from 1 up */
  levels: { level: number; name: string }[]
  /** the widest differences first */
  competencies: SupportedCompetency[]
  sharedNotes: string
  notesVersion: number
  guestComment: string
  /** null for a guest, who has no account to keep them in */
  ownNote: OwnNote | null
}
