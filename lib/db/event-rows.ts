import type { Db } from './client'

/** Something that happened, with what it happened to as that is called now; null where it is gone or in the bin. */
export type EventRow = {
  id: string
  kind: string
  subjectId: string
  at: Date
  title: string | null
  /** of a goal, its own; of a milestone, its goal's */
  goalId: string | null
  /** of a rating */
  competencyKey: string | null
}

/** The newest of what happened to a person's things, at most `take`. One statement, where Prisma would need one for each kind of thing. */
export async function newestEventRows(client: Db, ownerId: string, take: number): Promise<EventRow[]> {
  const rows = await client.$queryRaw<(Omit<EventRow, 'at'> & { at: Date | string })[]>`
    SELECT e."id", e."kind", e."subjectId", e."at",
      COALESCE(g."title", m."title", j."title", s."name") AS "title",
      COALESCE(g."id", m."goalId") AS "goalId", r."competencyKey"
    FROM "ActivityEvent" e
    LEFT JOIN "Goal" g ON e."subjectType" = 'goal' AND g."id" = e."subjectId"
    LEFT JOIN "Milestone" m ON e."subjectType" = 'milestone' AND m."id" = e."subjectId"
    LEFT JOIN "JournalEntry" j ON e."subjectType" = 'entry' AND j."id" = e."subjectId" AND j."deletedAt" IS NULL
    LEFT JOIN "Skill" s ON e."subjectType" = 'skill' AND s."id" = e."subjectId"
    LEFT JOIN "Rating" r ON e."subjectType" = 'rating' AND r."id" = e."subjectId"
    WHERE e."ownerId" = ${ownerId}
    ORDER BY e."at" DESC, e."id" DESC
    LIMIT ${take}`
  return rows.map((row) => ({ ...row, at: new Date(row.at) }))
}
