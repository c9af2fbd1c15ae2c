import type { OwnerScope } from '@/lib/auth/scope'
import type { Db } from '@/lib/db/client'
import { asGoal } from '@/lib/plans/data/columns'
import type { LinkedGoal } from '../types/competency-pages'

/**
 * The goals in scope that are linked to a competency: the open ones, those due first before the others, then the
 * closed ones, the last closed first; what a finished plan left open is told from what is under way. One statement.
 */
export async function goalsWithCompetency(
  client: Db,
  scope: OwnerScope,
  { competencyKey, activePlanId }: { competencyKey: string; activePlanId: string | null },
  limit: number,
): Promise<LinkedGoal[]> {
  const rows = await client.goal.findMany({
    where: { ...scope, competencies: { some: { competencyKey } } },
    // an open goal has no day on which it was closed
    orderBy: [{ closedOn: { sort: 'desc', nulls: 'first' } }, { dueOn: 'asc' }, { id: 'desc' }],
    take: limit,
    select: { id: true, planId: true, title: true, state: true, dueOn: true, closedOn: true },
  })
  return rows.map(({ planId, ...row }) => {
    const goal = asGoal(row)
    return { ...goal, wasLeft: goal.state === 'open' && planId !== activePlanId }
  })
}
