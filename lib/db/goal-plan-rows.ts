import type { Db } from './client'

/** What a goal's page needs of its plan, with one competency that the goal is linked to; null where there is none. */
export type GoalPlanRow = {
  frameworkVersionId: string
  finishedOn: string | null
  horizonOn: string
  competencyKey: string | null
}

/** A goal's plan, once for each competency of the goal. One statement, where Prisma would need one for each. */
export async function goalPlanRows(client: Db, goalId: string): Promise<GoalPlanRow[]> {
  return client.$queryRaw<GoalPlanRow[]>`
    SELECT p."frameworkVersionId", p."finishedOn", p."horizonOn", c."competencyKey"
    FROM "Goal" g
    JOIN "Plan" p ON p."id" = g."planId"
    LEFT JOIN "GoalCompetency" c ON c."goalId" = g."id"
    WHERE g."id" = ${goalId}
    ORDER BY c."competencyKey"`
}
