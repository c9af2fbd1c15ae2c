import { now } from '@/lib/clock'
import type { Db, Tx } from '@/lib/db/client'
import { ownRatingRows } from '@/lib/db/own-rating-rows'
import { newId } from '@/lib/ids'
import type { Confidence } from '@/lib/ratings/types'
import type { DraftRating } from '../types/rate'
import type { Side } from '../types/review'

type Own = { reviewId: string; side: Side }

/** What one side has said so far: for that side's own eyes, and for the reveal. One statement. */
export async function ownRatings(client: Db, { reviewId, side }: Own): Promise<DraftRating[]> {
  const rows = await client.reviewRating.findMany({
    where: { reviewId, side },
    select: { competencyKey: true, level: true, confidence: true, sentence: true },
  })
  return rows.map((row) => ({ ...row, confidence: row.confidence as Confidence }))
}

/** The same with what there is to rate, by key in the review's order, and what a guest adds. One statement. */
export async function ratingsToFill(
  client: Db,
  own: Own,
): Promise<{ keys: string[]; drafts: DraftRating[]; guestComment: string }> {
  const rows = await ownRatingRows(client, own)
  return {
    keys: rows.flatMap(({ competencyKey }) => competencyKey ?? []),
    drafts: rows.flatMap(({ competencyKey, level, confidence, sentence }) =>
      competencyKey === null || confidence === null
        ? []
        : [{ competencyKey, level, confidence: confidence as Confidence, sentence: sentence ?? '' }],
    ),
    guestComment: rows[0]?.guestComment ?? '',
  }
}

/** Keeps what one side says in place of what it said of the same competencies before. Two statements. */
export async function putOwnRatings(
  tx: Tx,
  { reviewId, side }: Own,
  ratings: readonly DraftRating[],
): Promise<void> {
  if (ratings.length === 0) return
  const keys = ratings.map(({ competencyKey }) => competencyKey)
  await tx.reviewRating.deleteMany({ where: { reviewId, side, competencyKey: { in: keys } } })
  await tx.reviewRating.createMany({
    data: ratings.map((rating) => ({ id: newId(), reviewId, side, ...rating, updatedAt: now() })),
  })
}

/** Leaves out what one side drafted for other competencies than these: they are no longer part of the review. */
export async function dropOtherRatings(
  tx: Tx,
  { reviewId, side }: Own,
  competencies: readonly string[],
): Promise<void> {
  await tx.reviewRating.deleteMany({
    where: { reviewId, side, competencyKey: { notIn: [...competencies] } },
  })
}
