import type { Db } from './client'

/** A person's own notes on a review that this person sees no longer. */
export type LeftNoteRow = { reviewId: string; text: string }

/**
 * What a person noted on reviews that are gone with their owner's account, or that the mentorship's end took away
 * before both had signed. One statement.
 */
export async function leftNoteRows(client: Db, personId: string): Promise<LeftNoteRow[]> {
  return client.$queryRaw<LeftNoteRow[]>`
    SELECT n."reviewId", n."text"
    FROM "PrivateNote" n
    WHERE n."personId" = ${personId} AND n."text" <> ''
      AND NOT EXISTS (
        SELECT 1 FROM "SignedReview" s
        WHERE s."id" = n."reviewId" AND (s."ownerId" = ${personId} OR s."otherId" = ${personId}))
      AND NOT EXISTS (
        SELECT 1 FROM "Review" r LEFT JOIN "Mentorship" m ON m."id" = r."mentorshipId"
        WHERE r."id" = n."reviewId" AND (
          r."ownerId" = ${personId}
          OR (r."otherId" = ${personId} AND m."id" IS NOT NULL AND m."endedAt" IS NULL)))
    ORDER BY n."reviewId" DESC`
}
