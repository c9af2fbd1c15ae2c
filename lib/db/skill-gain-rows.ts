import type { Db } from './client'

/** A skill that grew: its level now, and by how many levels it grew. */
export type SkillGainRow = { id: string; name: string; level: number; gain: number }

/**
 * Which of a person's active skills grew by their steps after a day, the one that grew most first. One statement, where
 * Prisma would add up the steps with one and read the skills with another.
 */
export async function skillGainRows(client: Db, ownerId: string, after: string): Promise<SkillGainRow[]> {
  const rows = await client.$queryRaw<
    (Omit<SkillGainRow, 'level' | 'gain'> & Record<'level' | 'gain', number | bigint>)[]
  >`
    SELECT s."id", s."name", s."level", SUM(t."gain") AS "gain"
    FROM "Skill" s JOIN "SkillStep" t ON t."skillId" = s."id"
    WHERE s."ownerId" = ${ownerId} AND s."archivedAt" IS NULL AND t."reachedOn" > ${after}
    GROUP BY s."id", s."name", s."level"
    HAVING SUM(t."gain") > 0
    ORDER BY SUM(t."gain") DESC, s."id"`
  // whole numbers come as bigint
  return rows.map(({ level, gain, ...row }) => ({ ...row, level: Number(level), gain: Number(gain) }))
}
