import type { Db } from './client'

/** A competency (its key), a skill (with its own competency's key) or the goal of an entry (with its state). */
export type EntryLinkRow = {
  row: 'competency' | 'skill' | 'goal'
  competencyKey: string
  id: string
  name: string
  state: string
}

/** The competencies of an entry, by key, its skills and its goal. One statement, where Prisma would need one for each. */
export async function entryLinkRows(client: Db, entryId: string): Promise<EntryLinkRow[]> {
  return client.$queryRaw<EntryLinkRow[]>`
    SELECT 'competency' AS "row", "competencyKey", '' AS "id", '' AS "name", '' AS "state"
    FROM "EntryCompetency" WHERE "entryId" = ${entryId}
    UNION ALL
    SELECT 'skill', s."competencyKey", s."id", s."name", ''
    FROM "EntrySkill" l JOIN "Skill" s ON s."id" = l."skillId" WHERE l."entryId" = ${entryId}
    UNION ALL
    SELECT 'goal', '', g."id", g."title", g."state"
    FROM "JournalEntry" j JOIN "Goal" g ON g."id" = j."goalId" WHERE j."id" = ${entryId}
    ORDER BY "competencyKey", "id"`
}
