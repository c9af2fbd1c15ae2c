import type { OwnerScope } from '@/lib/auth/scope'
import type { Db } from '@/lib/db/client'
import type { OpenGoal } from '../types'
import { asGoal, goalColumns, milestoneColumns } from './columns'

/** From the first to the last day of the goals of a plan in scope; null where it has none. One statement. */
export async function reachOfGoals(
  client: Db,
  scope: OwnerScope,
  planId: string,
): Promise<{ from: string; to: string } | null> {
  const { _min: first, _max: last } = await client.goal.aggregate({
    where: { planId, ...scope },
    _min: { startsOn: true },
    _max: { dueOn: true },
  })
  return first.startsOn === null || last.dueOn === null ? null : { from: first.startsOn, to: last.dueOn }
}

/**
 * The closed goals of a plan in scope that began before the end of a period and were due or closed after its
 * beginning, with their milestones by date, the last closed first. Two statements.
 */
export async function closedGoalsIn(
  client: Db,
  scope: OwnerScope,
  planId: string,
  { from, to }: { from: string; to: string },
  limit: number,
): Promise<OpenGoal[]> {
  const rows = await client.goal.findMany({
    where: {
      planId,
      state: { not: 'open' },
      startsOn: { lte: to },
      OR: [{ dueOn: { gte: from } }, { closedOn: { gte: from } }],
      ...scope,
    },
    orderBy: [{ closedOn: 'desc' }, { id: 'desc' }],
    take: limit,
    select: {
      ...goalColumns,
      milestones: { orderBy: [{ dueOn: 'asc' }, { position: 'asc' }], select: milestoneColumns },
    },
  })
  return rows.map(asGoal)
}
