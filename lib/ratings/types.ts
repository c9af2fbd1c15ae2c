/** How sure the rater is of the level. */
export type Confidence = 'low' | 'medium' | 'high'

export const confidences = ['low', 'medium', 'high'] as const satisfies readonly Confidence[]

/** One rating as a page shows it. A voided one stays, struck through. */
export type RatingRecord = {
  id: string
  competencyKey: string
  level: number
  confidence: Confidence
  note: string
  ratedAt: Date
  voidedAt: Date | null
  voidReason: string | null
}

/** A rating among a competency's others; days are the owner's calendar days. */
export type RatingInHistory = RatingRecord & { ratedOn: string; voidedOn: string | null }

/** A level that a review agreed on, and what its owner has said since; days are the owner's calendar days. */
export type AgreedInReview = {
  level: number
  on: string
  reviewId: string
  since: { level: number; on: string } | null
}

/** How many ratings of one competency a page shows. */
export const historyLimit = 50
