import type { Db } from './client'

/** A competency (its key) or a skill (with its own competency's key) of an entry. */
export type EntryLinkRow = { row: 'competency' | 'skill'; competencyKey: string; id: string; name: string }

/** The competencies of an entry, by key, and its skills. One statement, where Prisma would need one for each. */
export async function entryLinkRows(client: Db, entryId: string): Promise<EntryLinkRow[]> {
  return client.$queryRaw<EntryLinkRow[]>`
    SELECT 'competency' AS "row", "competencyKey", '' AS "id", '' AS "name"
    FROM "EntryCompetency" WHERE "entryId" = ${entryId}
    UNION ALL
    SELECT 'skill', s."competencyKey", s."id", s."name"
    FROM "EntrySkill" l JOIN "Skill" s ON s."id" = l."skillId" WHERE l."entryId" = ${entryId}
    ORDER BY "competencyKey", "id"`
}
