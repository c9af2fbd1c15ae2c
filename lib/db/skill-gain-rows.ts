import type { Db } from './client'

/** A skill that grew: its level now, and by how many levels it grew. */
type SkillGain = { id: string; name: string; level: number; gain: number }

/** The skills that grew most, two at most; how many grew, and by how many levels in all. */
export type SkillGains = { most: SkillGain[]; skills: number; levels: number }

/** What SQL counts and adds up comes as bigint or decimal. */
type Row = { id: string; name: string } & Record<'level' | 'gain' | 'skills' | 'levels', number | bigint>

/**
 * By how much a person's active skills grew by their steps after a day, the one that grew most first. One statement,
 * where Prisma would add up the steps with one and read the skills with another; and two rows, however many grew.
 */
export async function skillGains(client: Db, ownerId: string, after: string): Promise<SkillGains> {
  const rows = await client.$queryRaw<Row[]>`
    SELECT "id", "name", "level", "gain", COUNT(*) OVER () AS "skills", SUM("gain") OVER () AS "levels"
    FROM (
      SELECT s."id", s."name", s."level", (
        SELECT SUM(t."gain") FROM "SkillStep" t WHERE t."skillId" = s."id" AND t."reachedOn" > ${after}
      ) AS "gain"
      FROM "Skill" s
      WHERE s."ownerId" = ${ownerId} AND s."archivedAt" IS NULL
    ) AS "grown"
    WHERE "gain" > 0
    ORDER BY "gain" DESC, "id"
    LIMIT 2`
  return {
    most: rows.map(({ id, name, level, gain }) => ({ id, name, level: Number(level), gain: Number(gain) })),
    skills: Number(rows[0]?.skills ?? 0),
    levels: Number(rows[0]?.levels ?? 0),
  }
}
