import type { Competency, ProficiencyLevel } from '@/lib/framework/types'
import type { Confidence } from '@/lib/ratings/types'

/** What one side says of one competency, as far as it has got. */
export type DraftRating = {
  competencyKey: string
  /** null: not rated */
  level: number | null
  confidence: Confidence
  sentence: string
}

/** What the form of one's own ratings is drawn from: nothing of the other side is in it. */
export type RatingsForm = {
  reviewId: string
  levels: ProficiencyLevel[]
  /** in the review's order */
  competencies: Competency[]
  drafts: DraftRating[]
  /** what a guest has said beside them so far; empty for everybody else */
  guestComment: string
}
