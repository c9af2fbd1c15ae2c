import type { Db } from './client'

/** A competency of a review with what one side has said of it; nulls where it has said nothing, or there is none. */
export type OwnRatingRow = {
  /** null: there is nothing to rate */
  competencyKey: string | null
  level: number | null
  confidence: string | null
  sentence: string | null
  /** what a guest has said beside the ratings; empty for both people */
  guestComment: string
}

/**
 * What one side of a review is to rate and has rated so far, in the review's order: for that side's own eyes. One
 * statement, where Prisma would need three.
 */
export async function ownRatingRows(
  client: Db,
  { reviewId, side }: { reviewId: string; side: 'owner' | 'other' },
): Promise<OwnRatingRow[]> {
  // SQLite gives whole numbers as bigint
  const rows = await client.$queryRaw<(Omit<OwnRatingRow, 'level'> & { level: number | bigint | null })[]>`
    SELECT c."competencyKey", d."level", d."confidence", d."sentence",
      CASE WHEN ${side} = 'other' THEN r."guestComment" ELSE '' END AS "guestComment"
    FROM "Review" r
    LEFT JOIN "ReviewCompetency" c ON c."reviewId" = r."id"
    LEFT JOIN "ReviewRating" d
      ON d."reviewId" = c."reviewId" AND d."competencyKey" = c."competencyKey" AND d."side" = ${side}
    WHERE r."id" = ${reviewId}
    ORDER BY c."position", c."competencyKey"`
  return rows.map(({ level, ...row }) => ({ ...row, level: level === null ? null : Number(level) }))
}
