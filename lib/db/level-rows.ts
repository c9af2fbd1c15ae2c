import { type Sql, sqltag as sql } from '@prisma/client/runtime/client'
import type { Db } from './client'

/** A level that somebody is at: given to oneself (`reviewId` is null), or agreed in a review. */
export type LevelRow = { competencyKey: string; level: number; at: Date; reviewId: string | null }

// SQLite keeps instants as text, and its whole numbers come as bigint
type Stored = Omit<LevelRow, 'level' | 'at'> & { level: number | bigint; at: Date | string }

/**
 * The newest self-rating at each level of each competency, voided ones left out, and the newest agreed level of each,
 * at or before an instant. One statement, where Prisma would need two; both halves walk along an index that covers them.
 */
export async function newestLevelRows(client: Db, personId: string, asOf: Date): Promise<LevelRow[]> {
  return (
    await client.$queryRaw<Stored[]>`
    SELECT "competencyKey", "level", MAX("ratedAt") AS "at", NULL AS "reviewId"
    FROM "Rating"
    WHERE "subjectId" = ${personId} AND "raterId" = ${personId} AND "voidedAt" IS NULL AND "ratedAt" <= ${asOf}
    GROUP BY "competencyKey", "level"
    UNION ALL
    SELECT a."competencyKey", a."level", a."agreedAt" AS "at", a."reviewId"
    FROM (
      SELECT "competencyKey", MAX("agreedAt") AS "agreedAt"
      FROM "AgreedLevel"
      WHERE "subjectId" = ${personId} AND "agreedAt" <= ${asOf}
      GROUP BY "competencyKey"
    ) newest JOIN "AgreedLevel" a ON a."subjectId" = ${personId}
      AND a."competencyKey" = newest."competencyKey" AND a."agreedAt" = newest."agreedAt"`
  ).map(asRow)
}

/** Every self-rating that counts and every agreed level after an instant, the oldest first. One statement, answered from the same indexes. */
export async function levelRowsAfter(client: Db, personId: string, after: Date): Promise<LevelRow[]> {
  return (
    await client.$queryRaw<Stored[]>`
    SELECT "competencyKey", "level", "ratedAt" AS "at", NULL AS "reviewId"
    FROM "Rating"
    WHERE "subjectId" = ${personId} AND "raterId" = ${personId} AND "voidedAt" IS NULL AND "ratedAt" > ${after}
    UNION ALL
    SELECT "competencyKey", "level", "agreedAt" AS "at", "reviewId"
    FROM "AgreedLevel"
    WHERE "subjectId" = ${personId} AND "agreedAt" > ${after}
    ORDER BY "at"`
  ).map(asRow)
}

/** The competencies of a person's reviews that are being prepared, each with when the first of these was opened. */
export function inPreparation(personId: string): Sql {
  return sql`
    SELECT c."competencyKey", MIN(COALESCE(v."openedAt", v."createdAt")) AS "openedAt"
    FROM "Review" v JOIN "ReviewCompetency" c ON c."reviewId" = v."id"
    WHERE v."ownerId" = ${personId} AND v."state" = 'preparing'
    GROUP BY c."competencyKey"`
}

/**
 * The same as the newest levels for everybody but the person: of every competency of a review that is being prepared,
 * as of when that review was opened (of several, the first), with what was voided since still counting. One statement.
 */
export async function newestLevelRowsForOthers(
  client: Db,
  personId: string,
  asOf: Date,
): Promise<LevelRow[]> {
  return (
    await client.$queryRaw<Stored[]>`
    SELECT * FROM (
      WITH frozen AS (${inPreparation(personId)})
      SELECT r."competencyKey", r."level", MAX(r."ratedAt") AS "at", NULL AS "reviewId"
      FROM "Rating" r LEFT JOIN frozen ON frozen."competencyKey" = r."competencyKey"
      WHERE r."subjectId" = ${personId} AND r."raterId" = ${personId} AND r."voidedAt" IS NULL
        AND r."ratedAt" <= ${asOf} AND (frozen."openedAt" IS NULL OR r."ratedAt" <= frozen."openedAt")
      GROUP BY r."competencyKey", r."level"
      UNION ALL
      SELECT r."competencyKey", r."level", r."ratedAt", NULL
      FROM frozen JOIN "Rating" r ON r."competencyKey" = frozen."competencyKey"
      WHERE r."subjectId" = ${personId} AND r."raterId" = ${personId} AND r."voidedAt" > frozen."openedAt"
        AND r."ratedAt" <= ${asOf} AND r."ratedAt" <= frozen."openedAt"
      UNION ALL
      SELECT a."competencyKey", a."level", a."agreedAt", a."reviewId"
      FROM "AgreedLevel" a LEFT JOIN frozen ON frozen."competencyKey" = a."competencyKey"
      WHERE a."subjectId" = ${personId} AND a."agreedAt" <= ${asOf}
        AND (frozen."openedAt" IS NULL OR a."agreedAt" <= frozen."openedAt")
    ) "levels"`
  ).map(asRow)
}

function asRow({ competencyKey, level, at, reviewId }: Stored): LevelRow {
  return { competencyKey, level: Number(level), at: new Date(at), reviewId }
}
