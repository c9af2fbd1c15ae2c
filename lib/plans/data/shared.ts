import type { Sees } from '@/lib/auth/grant'
import type { OwnerScope } from '@/lib/auth/scope'
import type { Db, Prisma } from '@/lib/db/client'
import type { FinishedPlan, Plan } from '../types'
import { planColumns } from './columns'

/** The plans that an owner shows somebody: the active one, and those on which the two have signed a review. */
export function sharedWith(personId: string): Prisma.PlanWhereInput {
  return { OR: [{ activeKey: { not: null } }, { reviews: { some: { otherId: personId, state: 'signed' } } }] }
}

/** Those of an owner in scope, the last one first. One statement. */
export async function sharedPlans(
  client: Db,
  scope: OwnerScope,
  personId: string,
): Promise<{ active: Plan | null; past: FinishedPlan[] }> {
  const rows = await client.plan.findMany({
    where: { ...scope, ...sharedWith(personId) },
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    select: { ...planColumns, finishedAt: true, finishedOn: true, worked: true, didNotWork: true },
  })
  const past = rows.filter((row): row is FinishedPlan => row.finishedAt !== null && row.finishedOn !== null)
  return { active: rows.find(({ finishedAt }) => finishedAt === null) ?? null, past }
}

/** Whether an owner's goal is in a plan that is shown to somebody. One statement. */
export async function isGoalShown(
  client: Db,
  { ownerId, viewerId, sees }: { ownerId: string; viewerId: string; sees: Sees },
  id: string,
): Promise<boolean> {
  if (!sees.goals) return false
  return (await client.goal.count({ where: { id, ownerId, plan: sharedWith(viewerId) } })) > 0
}
