import { type BriefGoalRow, briefGoalRows } from '@/lib/db/brief-rows'
import type { Db } from '@/lib/db/client'
import type { GoalState } from '@/lib/plans/types'
import type { BriefGoal } from '../types/brief'

/** The goals of an owner's plan that are open or were closed from a day on, those due first before the others. One statement. */
export async function briefGoals(
  client: Db,
  of: { ownerId: string; planId: string; from: string },
): Promise<BriefGoal[]> {
  const goals = new Map<string, BriefGoal>()
  for (const row of await briefGoalRows(client, of)) {
    const goal = goals.get(row.id) ?? withoutParts(row)
    goals.set(row.id, goal)
    const { milestoneId, milestoneTitle, milestoneDueOn, completedOn, competencyKey } = row
    if (milestoneId !== null)
      goal.milestones.push({
        ...{ id: milestoneId, title: milestoneTitle ?? '', dueOn: milestoneDueOn ?? '' },
        completedOn,
      })
    if (competencyKey !== null) goal.competencies.push(competencyKey)
  }
  return [...goals.values()]
}

function withoutParts(row: BriefGoalRow): BriefGoal {
  const { id, title, dueOn, closedOn, dropReason, dueMoves, createdAt } = row
  return {
    ...{ id, title, dueOn, closedOn, dropReason, dueMoves, createdAt },
    // states are written by commands alone
    state: row.state as GoalState,
    milestones: [],
    competencies: [],
  }
}
