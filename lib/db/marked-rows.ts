import type { Db } from './client'

/**
 * Something of a person's that is marked over time, once for each of its competencies (an endorsement: for each of its
 * observables), once with null where it has none.
 */
export type MarkedRow = {
  kind: 'review' | 'endorsement' | 'goal'
  id: string
  /** of the goal, of the entry that was endorsed; '' for a review */
  title: string
  /** the other one's of a review, the endorser's; null where there is none any more */
  name: string | null
  isGuest: boolean
  /** the entry that was endorsed */
  entryId: string | null
  /** when both had signed, when it was endorsed */
  at: Date | null
  /** when a goal was achieved */
  day: string | null
  competencyKey: string | null
}

// SQLite keeps instants as text, and its truths as numbers
type Stored = Omit<MarkedRow, 'at' | 'isGuest'> & {
  at: Date | string | null
  isGuest: boolean | number | bigint
}

/**
 * The reviews that were signed and the endorsements that stand after an instant, of evidence that stands, and the
 * goals that were achieved from a day on; each of its own kind the oldest first. One statement.
 */
export async function markedRows(
  client: Db,
  ownerId: string,
  { after, from }: { after: Date; from: string },
): Promise<MarkedRow[]> {
  const rows = await client.$queryRaw<Stored[]>`
    SELECT 'review' AS "kind", r."id", '' AS "title", COALESCE(p."name", NULLIF(r."guestName", '')) AS "name",
      r."otherKind" = 'guest' AS "isGuest", NULL AS "entryId", r."signedAt" AS "at", NULL AS "day", c."competencyKey"
    FROM "Review" r
    LEFT JOIN "Person" p ON p."id" = r."otherId"
    LEFT JOIN "ReviewCompetency" c ON c."reviewId" = r."id"
    WHERE r."ownerId" = ${ownerId} AND r."state" = 'signed' AND r."signedAt" > ${after}
    UNION ALL
    SELECT 'endorsement', n."id", j."title", COALESCE(p."name", NULLIF(n."guestName", '')),
      n."guestName" <> '', j."id", n."at", NULL, c."competencyKey"
    FROM "Evidence" e
    JOIN "Endorsement" n ON n."evidenceId" = e."id"
    JOIN "JournalEntry" j ON j."id" = e."entryId"
    LEFT JOIN "Person" p ON p."id" = n."endorserId"
    LEFT JOIN "EvidenceObservable" c ON c."evidenceId" = e."id"
    WHERE e."ownerId" = ${ownerId} AND e."withdrawnAt" IS NULL AND j."deletedAt" IS NULL AND j."state" = 'done'
      AND n."withdrawnAt" IS NULL AND n."at" > ${after}
    UNION ALL
    SELECT 'goal', g."id", g."title", NULL, FALSE, NULL, NULL, g."closedOn", c."competencyKey"
    FROM "Goal" g JOIN "GoalCompetency" c ON c."goalId" = g."id"
    WHERE g."ownerId" = ${ownerId} AND g."state" = 'achieved' AND g."closedOn" >= ${from}
    ORDER BY "at", "day", "id", "competencyKey"`
  return rows.map(({ at, isGuest, ...row }) => ({
    ...row,
    at: at === null ? null : new Date(at),
    isGuest: Boolean(isGuest),
  }))
}
