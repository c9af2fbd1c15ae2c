import type { Db } from './client'

export type ChangeRow = { competencyKey: string; times: number }

/** Which of an owner's changes may be counted, and since when. */
export type Counted = {
  ownerId: string
  /** an instant, and the owner's calendar day then */
  since: Date
  sinceOn: string
  /** false: ratings are left out */
  levels: boolean
  /** the ratings too of competencies of a review that is in preparation: for the owner alone */
  unrevealed: boolean
  goals: boolean
  journal: boolean
  /** the entries marked private too, and the goals of plans that are not active: for the owner alone */
  privately: boolean
  /** the first day of the journal that counts */
  journalFrom: string
}

/**
 * How often each competency of an owner was rated, had a milestone completed or an entry done on it since the last
 * review. One statement, where Prisma would need five.
 */
export async function changeRows(client: Db, counted: Counted): Promise<ChangeRow[]> {
  const { ownerId, since, sinceOn, levels, unrevealed, goals, journal, privately, journalFrom } = counted
  // a switch as a text: the two databases write truths differently
  const on = (is: boolean) => (is ? 'yes' : 'no')
  const rows = await client.$queryRaw<{ competencyKey: string; times: number | bigint }[]>`
    SELECT r."competencyKey", COUNT(*) AS "times" FROM "Rating" r
    WHERE r."subjectId" = ${ownerId} AND r."raterId" = ${ownerId} AND r."voidedAt" IS NULL
      AND r."ratedAt" > ${since} AND ${on(levels)} = 'yes'
      AND (${on(unrevealed)} = 'yes' OR NOT EXISTS (
        SELECT 1 FROM "ReviewCompetency" c JOIN "Review" v ON v."id" = c."reviewId"
        WHERE v."ownerId" = ${ownerId} AND v."state" = 'preparing' AND c."competencyKey" = r."competencyKey"
      ))
    GROUP BY r."competencyKey"
    UNION ALL
    SELECT c."competencyKey", COUNT(*) AS "times" FROM "Goal" g
    JOIN "GoalCompetency" c ON c."goalId" = g."id"
    JOIN "Milestone" m ON m."goalId" = g."id"
    WHERE g."ownerId" = ${ownerId} AND m."completedOn" > ${sinceOn} AND ${on(goals)} = 'yes'
      AND (${on(privately)} = 'yes' OR EXISTS (
        SELECT 1 FROM "Plan" p WHERE p."id" = g."planId" AND p."activeKey" IS NOT NULL
      ))
    GROUP BY c."competencyKey"
    UNION ALL
    SELECT c."competencyKey", COUNT(*) AS "times" FROM "JournalEntry" e
    JOIN "EntryCompetency" c ON c."entryId" = e."id"
    WHERE e."ownerId" = ${ownerId} AND e."deletedAt" IS NULL AND e."state" = 'done' AND e."date" > ${sinceOn}
      AND e."date" >= ${journalFrom} AND ${on(journal)} = 'yes'
      AND (${on(privately)} = 'yes' OR e."isPrivate" = ${false})
    GROUP BY c."competencyKey"`
  return rows.map(({ competencyKey, times }) => ({ competencyKey, times: Number(times) }))
}
