import { sqltag as sql } from '@prisma/client/runtime/client'
import type { Db } from './client'
import { type GroundsRow, groundsRow, groundsSelect, type StoredGroundsRow } from './grounds-rows'
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
type StoredLevel = Omit<BriefLevelRow, 'level' | 'before' | 'at'> & {
  row: 'level'
  level: number | bigint
  before: Date | string | null
  at: Date | string | null
}

const levelColumns = sql`, CAST(NULL AS INTEGER) AS "level", CAST(NULL AS TEXT) AS "reviewId",
  CAST(NULL AS TIMESTAMP) AS "before"`

/**
 * The newest self-rating, voided ones left out, and the newest agreement at each level of each competency, as of an
 * instant and as of now. `asOpened`: of the competencies of reviews that are in preparation, as of when each was
 * opened, with what was voided since still counting. And what the supported levels rest on: what was claimed of entries
 * dated after a day. One statement, for the page has none to spare; levels are answered from the indexes that cover them.
 */
export async function briefLevelRows(
  client: Db,
  { ownerId, since, asOpened, after }: { ownerId: string; since: Date; asOpened: boolean; after: string },
): Promise<{ levels: BriefLevelRow[]; grounds: GroundsRow[] }> {
  const held = sql`(${inPreparation(ownerId)}) h ON h."competencyKey" = l."competencyKey" AND ${asOpened ? 'yes' : 'no'} = 'yes'`
  const rows = await client.$queryRaw<
    (StoredLevel | StoredGroundsRow)[]
  >`${groundsSelect(ownerId, after, levelColumns)}
    UNION ALL
    SELECT 'level', NULL, NULL, NULL, NULL, MAX(l."ratedAt"), NULL, l."competencyKey", NULL, l."level", NULL,
      MAX(CASE WHEN l."ratedAt" <= ${since} THEN l."ratedAt" END)
    FROM "Rating" l LEFT JOIN ${held}
    WHERE l."subjectId" = ${ownerId} AND l."raterId" = ${ownerId}
      AND (l."voidedAt" IS NULL OR l."voidedAt" > h."openedAt")
      AND (h."openedAt" IS NULL OR l."ratedAt" <= h."openedAt")
    GROUP BY l."competencyKey", l."level"
    UNION ALL
    SELECT 'level', NULL, NULL, NULL, NULL, MAX(l."agreedAt"), NULL, l."competencyKey", NULL, l."level",
      MAX(l."reviewId"), MAX(CASE WHEN l."agreedAt" <= ${since} THEN l."agreedAt" END)
    FROM "AgreedLevel" l LEFT JOIN ${held}
    WHERE l."subjectId" = ${ownerId} AND (h."openedAt" IS NULL OR l."agreedAt" <= h."openedAt")
    GROUP BY l."competencyKey", l."level"`
  const instant = (at: Date | string | null) => (at === null ? null : new Date(at))
  return {
    levels: rows.flatMap((row) => {
      if (row.row !== 'level') return []
      const { competencyKey, level, reviewId, before, at } = row
      return [{ competencyKey, level: Number(level), reviewId, before: instant(before), at: instant(at) }]
    }),
    grounds: rows.flatMap((row) => (row.row === 'level' ? [] : [groundsRow(row)])),
  }
}
