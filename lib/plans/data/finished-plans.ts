import type { OwnerScope } from '@/lib/auth/scope'
import type { Db, Tx } from '@/lib/db/client'
import type { FinishedPlan, Plan } from '../types'
import { planColumns } from './columns'

const columns = {
  ...planColumns,
  finishedAt: true,
  finishedOn: true,
  worked: true,
  didNotWork: true,
} as const

type Row = Omit<FinishedPlan, 'finishedAt' | 'finishedOn'> & {
  finishedAt: Date | null
  finishedOn: string | null
}

/** Instant and day are written together, when a plan is finished. */
function asFinished({ finishedAt, finishedOn, ...row }: Row): FinishedPlan[] {
  return finishedAt && finishedOn ? [{ ...row, finishedAt, finishedOn }] : []
}

/** The finished plans in scope, the last finished first, at most `limit`. One statement. */
export async function finishedPlans(client: Db, scope: OwnerScope, limit: number): Promise<FinishedPlan[]> {
  const rows = await client.plan.findMany({
    where: { ...scope, finishedAt: { not: null } },
    orderBy: [{ finishedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: columns,
  })
  return rows.flatMap(asFinished)
}

/** The plan in scope that was finished last, or `null`. */
export async function lastFinishedPlan(client: Db, scope: OwnerScope): Promise<FinishedPlan | null> {
  const [last] = await finishedPlans(client, scope, 1)
  return last ?? null
}

/** One finished plan in scope, or `null`. */
export async function findFinishedPlan(
  client: Db,
  scope: OwnerScope,
  id: string,
): Promise<FinishedPlan | null> {
  const row = await client.plan.findFirst({ where: { id, ...scope }, select: columns })
  return (row && asFinished(row)[0]) ?? null
}

/** Finishes a plan that was read active in the same transaction. */
export async function finishPlanRow(
  tx: Tx,
  scope: OwnerScope,
  id: string,
  finished: { finishedAt: Date; finishedOn: string; worked: string; didNotWork: string },
): Promise<void> {
  await tx.plan.updateMany({
    where: { id, ...scope },
    data: { ...finished, activeKey: null, version: { increment: 1 } },
  })
}

/** Changes the retrospective of a plan that still has this version; gives how many there were, 1 or 0. */
export async function updateRetrospective(
  tx: Tx,
  scope: OwnerScope,
  { id, version }: Pick<Plan, 'id' | 'version'>,
  words: { worked: string; didNotWork: string },
): Promise<number> {
  const { count } = await tx.plan.updateMany({
    where: { id, version, finishedAt: { not: null }, ...scope },
    data: { ...words, version: { increment: 1 } },
  })
  return count
}
