import type { Db } from './client'

/** The newest pair of ratings of a competency that an owner and one other rater gave on one framework version. */
export type CalibrationRow = {
  reviewId: string
  pairKey: string
  ownerName: string
  otherName: string | null
  guestName: string
  otherKind: string
  frameworkVersionId: string
  revealedAt: Date
  competencyKey: string
  self: number
  other: number
}

// SQLite keeps instants as text and whole numbers as bigint
type Row = Omit<CalibrationRow, 'revealedAt' | 'self' | 'other'> & {
  revealedAt: Date | string
  self: number | bigint
  other: number | bigint
}

/**
 * What an owner and the other raters said of the same competencies, in revealed reviews alone: for each rater,
 * competency and framework version the newest pair in which both gave a level, the newest first. `readerId` narrows
 * them to the reviews that this other one may still see. One statement.
 */
export async function calibrationRows(
  client: Db,
  ownerId: string,
  readerId: string | null,
): Promise<CalibrationRow[]> {
  const rows = await client.$queryRaw<Row[]>`
    SELECT * FROM (
      SELECT r."id" AS "reviewId", r."pairKey", o."name" AS "ownerName", t."name" AS "otherName", r."guestName",
        r."otherKind", r."frameworkVersionId", r."revealedAt", s."competencyKey", s."level" AS "self",
        x."level" AS "other", ROW_NUMBER() OVER (
          PARTITION BY r."pairKey", r."frameworkVersionId", s."competencyKey" ORDER BY r."revealedAt" DESC, r."id" DESC
        ) AS "age"
      FROM "Review" r
      JOIN "Person" o ON o."id" = r."ownerId"
      LEFT JOIN "Person" t ON t."id" = r."otherId"
      LEFT JOIN "Mentorship" m ON m."id" = r."mentorshipId"
      JOIN "ReviewRating" s ON s."reviewId" = r."id" AND s."side" = 'owner' AND s."level" IS NOT NULL
      JOIN "ReviewRating" x ON x."reviewId" = r."id" AND x."side" = 'other' AND x."level" IS NOT NULL
        AND x."competencyKey" = s."competencyKey"
      WHERE r."ownerId" = ${ownerId} AND r."state" IN ('revealed', 'signed') AND r."revealedAt" IS NOT NULL
        AND (${readerId ?? ownerId} = r."ownerId" OR (r."otherId" = ${readerId}
          AND (r."state" = 'signed' OR (m."id" IS NOT NULL AND m."endedAt" IS NULL))))
    ) AS p
    WHERE "age" = 1
    ORDER BY "revealedAt" DESC, "reviewId" DESC, "competencyKey"`
  return rows.map(({ reviewId, pairKey, ownerName, otherName, guestName, otherKind, ...row }) => ({
    ...{ reviewId, pairKey, ownerName, otherName, guestName, otherKind },
    frameworkVersionId: row.frameworkVersionId,
    revealedAt: new Date(row.revealedAt),
    competencyKey: row.competencyKey,
    self: Number(row.self),
    other: Number(row.other),
  }))
}
