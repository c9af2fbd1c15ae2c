import type { OwnerScope } from '@/lib/auth/scope'
import { now } from '@/lib/clock'
import type { Db, Prisma, Tx } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import type { CarriedGoal, GoalAsItWas } from '../types'
import { asGoal, goalColumns, milestoneColumns } from './columns'

/** The open goals of a plan in scope that are among these, whole, those due first before the others. Three statements. */
export async function goalsToCarry(
  client: Db,
  scope: OwnerScope,
  planId: string,
  ids: readonly string[],
): Promise<GoalAsItWas[]> {
  const rows = await client.goal.findMany({
    where: { planId, state: 'open', id: { in: [...ids] }, ...scope },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    select: {
      ...{ ...goalColumns, outcome: true, measure: true, relevance: true },
      competencies: { select: { competencyKey: true } },
      milestones: { orderBy: [{ dueOn: 'asc' }, { position: 'asc' }], select: milestoneColumns },
    },
  })
  return rows.map(({ competencies, ...row }) => ({
    ...asGoal(row),
    competencies: competencies.map(({ competencyKey }) => competencyKey),
  }))
}

/** Keeps goals as they are for the plan that they leave, and moves them into another plan. */
export async function carryGoals(
  tx: Tx,
  scope: OwnerScope,
  goals: readonly GoalAsItWas[],
  toPlanId: string,
): Promise<void> {
  const carriedAt = now()
  await tx.carriedGoal.createMany({
    data: goals.map((goal) => ({
      ...{ id: newId(), planId: goal.planId, goalId: goal.id, carriedAt },
      asItWas: goal as unknown as Prisma.InputJsonObject,
    })),
  })
  await tx.goal.updateMany({
    where: { id: { in: goals.map(({ id }) => id) }, ...scope },
    data: { planId: toPlanId },
  })
}

/** The goals that were taken along from a plan in scope, as they were, in the order of their due days then. */
export async function carriedGoals(client: Db, scope: OwnerScope, planId: string): Promise<CarriedGoal[]> {
  const rows = await client.carriedGoal.findMany({
    where: { planId, plan: scope },
    select: { asItWas: true, carriedAt: true },
  })
  // written by `carryGoals` alone
  return rows
    .map(({ asItWas, carriedAt }) => ({ goal: asItWas as unknown as GoalAsItWas, carriedAt }))
    .sort((a, b) => (a.goal.dueOn < b.goal.dueOn ? -1 : a.goal.dueOn > b.goal.dueOn ? 1 : 0))
}

/** The ids of the goals that were taken along from a plan in scope. */
export async function carriedIds(client: Db, scope: OwnerScope, planId: string): Promise<string[]> {
  const rows = await client.carriedGoal.findMany({
    where: { planId, plan: scope },
    select: { goalId: true },
  })
  return rows.map(({ goalId }) => goalId)
}
