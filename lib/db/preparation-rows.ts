import type { Db } from './client'

export type Preparation = {
  /** by key, in the review's order */
  competencies: string[]
  agenda: { id: string; text: string; addedBy: string }[]
}

/** What a review rates and what is on its agenda, each in its order. One statement, where Prisma would need two. */
export async function preparationRows(client: Db, reviewId: string): Promise<Preparation> {
  const rows = await client.$queryRaw<{ part: string; id: string; text: string; addedBy: string }[]>`
    SELECT 'competency' AS "part", c."competencyKey" AS "id", '' AS "text", '' AS "addedBy", c."position"
    FROM "ReviewCompetency" c WHERE c."reviewId" = ${reviewId}
    UNION ALL
    SELECT 'point' AS "part", a."id", a."text", a."addedBy", a."position"
    FROM "AgendaPoint" a WHERE a."reviewId" = ${reviewId}
    ORDER BY "part", "position", "id"`
  return {
    competencies: rows.filter(({ part }) => part === 'competency').map(({ id }) => id),
    agenda: rows
      .filter(({ part }) => part === 'point')
      .map(({ id, text, addedBy }) => ({ id, text, addedBy })),
  }
}
