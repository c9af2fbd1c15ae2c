import type { Db } from './client'

/** A goal that was achieved, one of its milestones, or the key of one of its competencies (`title`). */
export type PacketGoalRow = {
  row: 'goal' | 'milestone' | 'competency'
  goalId: string
  title: string
  outcome: string
  measure: string
  startsOn: string
  dueOn: string
  /** the day on which it was achieved, or completed; '' for a milestone that was not */
  doneOn: string
}

/** The goals that a person achieved from one day to another, in all their plans, with milestones and competencies. One statement. */
export async function packetGoalRows(
  client: Db,
  ownerId: string,
  { from, upTo }: { from: string; upTo: string },
): Promise<PacketGoalRow[]> {
  return client.$queryRaw<PacketGoalRow[]>`
    SELECT 'goal' AS "row", g."id" AS "goalId", g."title", g."outcome", g."measure", g."startsOn", g."dueOn",
      g."closedOn" AS "doneOn", 0 AS "position"
    FROM "Goal" g
    WHERE g."ownerId" = ${ownerId} AND g."state" = 'achieved' AND g."closedOn" >= ${from} AND g."closedOn" <= ${upTo}
    UNION ALL
    SELECT 'milestone', g."id", m."title", '', '', '', m."dueOn", COALESCE(m."completedOn", ''), m."position"
    FROM "Goal" g JOIN "Milestone" m ON m."goalId" = g."id"
    WHERE g."ownerId" = ${ownerId} AND g."state" = 'achieved' AND g."closedOn" >= ${from} AND g."closedOn" <= ${upTo}
    UNION ALL
    SELECT 'competency', g."id", c."competencyKey", '', '', '', '', '', 0
    FROM "Goal" g JOIN "GoalCompetency" c ON c."goalId" = g."id"
    WHERE g."ownerId" = ${ownerId} AND g."state" = 'achieved' AND g."closedOn" >= ${from} AND g."closedOn" <= ${upTo}
    ORDER BY "row", "goalId", "dueOn", "position", "title"`
}
