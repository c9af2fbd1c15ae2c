import type { OwnerScope } from '@/lib/auth/scope'
import type { Db } from '@/lib/db/client'
import type { OpenGoal } from '../types'
import { asGoal, goalColumns, milestoneColumns } from './columns'

/**
 * Every goal of a plan in scope with its milestones by date: the open ones, those due first before the others, then
 * the closed ones, the last closed first. Two statements.
 */
export async function goalsInPlan(client: Db, scope: OwnerScope, planId: string): Promise<OpenGoal[]> {
  const rows = await client.goal.findMany({
    where: { planId, ...scope },
    // an open goal has no day on which it was closed
    orderBy: [{ closedOn: { sort: 'desc', nulls: 'first' } }, { dueOn: 'asc' }, { id: 'asc' }],
    select: {
      ...goalColumns,
      milestones: { orderBy: [{ dueOn: 'asc' }, { position: 'asc' }], select: milestoneColumns },
    },
  })
  return rows.map(asGoal)
}
