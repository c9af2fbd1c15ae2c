import { sqltag as sql } from '@prisma/client/runtime/client'
import type { Db } from './client'
import { inPreparation } from './level-rows'

/** When a level was last given (`reviewId` is null) or agreed: at or before an instant, and by now. */
export type BriefLevelRow = {
  competencyKey: string
  level: number
  reviewId: string | null
  before: Date | null
  at: Date | null
}

// SQLite keeps instants as text, and its whole numbers come as bigint
type Stored = Omit<BriefLevelRow, 'level' | 'before' | 'at'> & {
  level: number | bigint
  before: Date | string | null
  at: Date | string | null
}

/**
 * The newest self-rating, voided ones left out, and the newest agreement at each level of each competency, as of an
 * instant and as of now. `asOpened`: of the competencies of reviews that are in preparation, as of when each was
 * opened, with what was voided since still counting. One statement, answered from the indexes that cover levels.
 */
export async function briefLevelRows(
  client: Db,
  { ownerId, since, asOpened }: { ownerId: string; since: Date; asOpened: boolean },
): Promise<BriefLevelRow[]> {
  const held = sql`(${inPreparation(ownerId)}) h ON h."competencyKey" = l."competencyKey" AND ${asOpened ? 'yes' : 'no'} = 'yes'`
  const rows = await client.$queryRaw<Stored[]>`
    SELECT l."competencyKey", l."level", NULL AS "reviewId",
      MAX(CASE WHEN l."ratedAt" <= ${since} THEN l."ratedAt" END) AS "before", MAX(l."ratedAt") AS "at"
    FROM "Rating" l LEFT JOIN ${held}
    WHERE l."subjectId" = ${ownerId} AND l."raterId" = ${ownerId}
      AND (l."voidedAt" IS NULL OR l."voidedAt" > h."openedAt")
      AND (h."openedAt" IS NULL OR l."ratedAt" <= h."openedAt")
    GROUP BY l."competencyKey", l."level"
    UNION ALL
    SELECT l."competencyKey", l."level", MAX(l."reviewId") AS "reviewId",
      MAX(CASE WHEN l."agreedAt" <= ${since} THEN l."agreedAt" END) AS "before", MAX(l."agreedAt") AS "at"
    FROM "AgreedLevel" l LEFT JOIN ${held}
    WHERE l."subjectId" = ${ownerId} AND (h."openedAt" IS NULL OR l."agreedAt" <= h."openedAt")
    GROUP BY l."competencyKey", l."level"`
  const instant = (at: Date | string | null) => (at === null ? null : new Date(at))
  return rows.map(({ level, before, at, ...row }) => ({
    ...row,
    level: Number(level),
    before: instant(before),
    at: instant(at),
  }))
}
