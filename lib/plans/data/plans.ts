import type { OwnerScope } from '@/lib/auth/scope'
import { now } from '@/lib/clock'
import type { Db, Tx } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import type { Plan } from '../types'
import { planColumns } from './columns'

type PlanChange = { roleKey: string | null; startsOn: string; horizonOn: string }

/** The active plan in scope, or `null`. */
export async function findActivePlan(client: Db, scope: OwnerScope): Promise<Plan | null> {
  return client.plan.findFirst({ where: { activeKey: scope.ownerId, ...scope }, select: planColumns })
}

/** One plan in scope, active or finished, or `null`. */
export async function findPlan(
  client: Db,
  scope: OwnerScope,
  id: string,
): Promise<(Plan & { finishedOn: string | null }) | null> {
  return client.plan.findFirst({ where: { id, ...scope }, select: { ...planColumns, finishedOn: true } })
}

/** Adds a person's active plan. A unique constraint refuses a second one. */
export async function insertActivePlan(
  tx: Tx,
  ownerId: string,
  plan: PlanChange & { frameworkVersionId: string },
): Promise<Plan> {
  return tx.plan.create({
    data: { id: newId(), ownerId, activeKey: ownerId, createdAt: now(), ...plan },
    select: planColumns,
  })
}

/** Changes an active plan that still has this version; gives how many there were, 1 or 0. */
export async function updatePlan(
  tx: Tx,
  scope: OwnerScope,
  { id, version }: Pick<Plan, 'id' | 'version'>,
  change: PlanChange | { frameworkVersionId: string; roleKey: string | null },
): Promise<number> {
  const { count } = await tx.plan.updateMany({
    where: { id, version, finishedAt: null, ...scope },
    data: { ...change, version: { increment: 1 } },
  })
  return count
}
