import type { OwnerScope } from '@/lib/auth/scope'
import type { Db } from '@/lib/db/client'
import { closedGoalRows } from '@/lib/db/closed-goal-rows'
import type { ClosedKey } from '../rules/closed-key'
import type { Goal, OpenGoal } from '../types'
import { asGoal, goalColumns, milestoneColumns } from './columns'

/** The open goals of a plan in scope with their milestones by date, those due first before the others. Two statements. */
export async function openGoals(
  client: Db,
  scope: OwnerScope,
  planId: string,
  limit: number,
): Promise<OpenGoal[]> {
  const rows = await client.goal.findMany({
    where: { planId, state: 'open', ...scope },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: limit,
    select: {
      ...goalColumns,
      milestones: { orderBy: [{ dueOn: 'asc' }, { position: 'asc' }], select: milestoneColumns },
    },
  })
  return rows.map(asGoal)
}

/**
 * The closed goals of a person's plan, the last closed first: from the beginning, or those after `before`. One
 * statement, whose cost does not grow with the goals that were ever closed.
 */
export async function closedGoals(
  client: Db,
  ownerId: string,
  planId: string,
  limit: number,
  before: ClosedKey | null = null,
): Promise<Goal[]> {
  const rows = await closedGoalRows(client, { ownerId, planId }, limit, before)
  return rows.map(asGoal).sort(lastClosedFirst).slice(0, limit)
}

function lastClosedFirst(one: Goal, other: Goal): number {
  const [a, b] = [`${one.closedOn} ${one.id}`, `${other.closedOn} ${other.id}`]
  return a < b ? 1 : -1
}

/** The titles of the open goals of the active plan in scope, those due first before the others. One statement. */
export async function openGoalTitles(
  client: Db,
  scope: OwnerScope,
  limit: number,
): Promise<{ id: string; title: string }[]> {
  return client.goal.findMany({
    where: { plan: { activeKey: scope.ownerId }, state: 'open', ...scope },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: limit,
    select: { id: true, title: true },
  })
}
