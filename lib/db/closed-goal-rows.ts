import type { Db } from './client'

/** A goal that was achieved or dropped. */
export type ClosedGoalRow = {
  id: string
  planId: string
  title: string
  startsOn: string
  dueOn: string
  state: string
  closedOn: string
  dropReason: string | null
}

/** After every day on which a goal can have been closed. */
const afterAll = { closedOn: '9999-12-31', id: '' }

/**
 * The closed goals of a person's plan, those closed last before a goal or of all; at most `limit` of each closed state.
 * One statement, which walks the index [planId, state, closedOn] once for each: Prisma would need two.
 */
export async function closedGoalRows(
  client: Db,
  { ownerId, planId }: { ownerId: string; planId: string },
  limit: number,
  before: { closedOn: string; id: string } | null,
): Promise<ClosedGoalRow[]> {
  const { closedOn, id } = before ?? afterAll
  return client.$queryRaw<ClosedGoalRow[]>`
    SELECT * FROM (
      SELECT "id", "planId", "title", "startsOn", "dueOn", "state", "closedOn", "dropReason"
      FROM "Goal"
      WHERE "planId" = ${planId} AND "state" = 'achieved' AND "ownerId" = ${ownerId}
        AND "closedOn" <= ${closedOn} AND NOT ("closedOn" = ${closedOn} AND "id" >= ${id})
      ORDER BY "closedOn" DESC, "id" DESC LIMIT ${limit}
    ) AS "achieved"
    UNION ALL
    SELECT * FROM (
      SELECT "id", "planId", "title", "startsOn", "dueOn", "state", "closedOn", "dropReason"
      FROM "Goal"
      WHERE "planId" = ${planId} AND "state" = 'dropped' AND "ownerId" = ${ownerId}
        AND "closedOn" <= ${closedOn} AND NOT ("closedOn" = ${closedOn} AND "id" >= ${id})
      ORDER BY "closedOn" DESC, "id" DESC LIMIT ${limit}
    ) AS "dropped"`
}
