import type { OwnerScope } from '@/lib/auth/scope'
import type { Db } from '@/lib/db/client'
import type { MilestoneInMonths } from '../types/over-time'

/**
 * The milestones in scope that are due or were completed within some days, those due first before the others; without
 * what dropped goals left open. One statement.
 */
export async function milestonesWithin(
  client: Db,
  scope: OwnerScope,
  days: { from: string; to: string },
): Promise<MilestoneInMonths[]> {
  const within = { gte: days.from, lte: days.to }
  return client.milestone.findMany({
    where: {
      goal: scope,
      NOT: { completedOn: null, goal: { state: 'dropped' } },
      OR: [{ dueOn: within }, { completedOn: within }],
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    select: { id: true, goalId: true, title: true, dueOn: true, completedOn: true },
  })
}
