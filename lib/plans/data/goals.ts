import type { OwnerScope } from '@/lib/auth/scope'
import { now } from '@/lib/clock'
import type { Db, Tx } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { milestonesAtMost } from '../rules/limits'
import type { Goal, GoalForm, GoalState, GoalText, MilestoneWithRecord } from '../types'
import { asGoal, goalColumns, milestoneColumns } from './columns'

/** A goal as commands load it. */
export type StoredGoal = Goal &
  GoalText & {
    ownerId: string
    version: number
    frameworkVersionId: string
    competencies: string[]
    milestones: { dueOn: string; completedOn: string | null }[]
  }

const goalWithText = {
  ...goalColumns,
  ownerId: true,
  outcome: true,
  measure: true,
  relevance: true,
  version: true,
  plan: { select: { frameworkVersionId: true } },
  competencies: { select: { competencyKey: true } },
} as const

type TextRow = {
  state: string
  plan: { frameworkVersionId: string }
  competencies: { competencyKey: string }[]
}

function asStored<Row extends TextRow>({ plan, competencies, ...row }: Row) {
  return {
    ...asGoal(row),
    frameworkVersionId: plan.frameworkVersionId,
    competencies: competencies.map(({ competencyKey }) => competencyKey),
  }
}

/** One goal in scope with its milestones' days, or `null`. */
export async function findGoal(client: Db, scope: OwnerScope, id: string): Promise<StoredGoal | null> {
  const row = await client.goal.findFirst({
    where: { id, ...scope },
    select: { ...goalWithText, milestones: { select: { dueOn: true, completedOn: true } } },
  })
  return row && asStored(row)
}

export type GoalWithRecords = Omit<StoredGoal, 'milestones'> & {
  milestones: MilestoneWithRecord[]
  /** there are completions that were taken back, beyond those given */
  hasOlderRecords: boolean
}

/** How many completions that were taken back a goal's page shows. */
const takenBackShown = 20

/**
 * One goal in scope with its milestones by date and their completions, the newest first, or `null`: each that
 * stands, and the 20 newest of the goal that were taken back.
 */
export async function findGoalWithRecords(
  client: Db,
  scope: OwnerScope,
  id: string,
): Promise<GoalWithRecords | null> {
  const [row, completions] = await Promise.all([
    client.goal.findFirst({
      where: { id, ...scope },
      select: {
        ...goalWithText,
        milestones: {
          orderBy: [{ dueOn: 'asc' }, { position: 'asc' }],
          select: { ...milestoneColumns, version: true },
        },
      },
    }),
    // not within the goal's own select: bounded there, all of them would be read all the same
    client.milestoneCompletion.findMany({
      where: { milestone: { goalId: id, goal: scope } },
      // each milestone has at most one that stands
      orderBy: [{ reopenedAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
      take: milestonesAtMost + takenBackShown + 1,
      select: { id: true, completedOn: true, note: true, reopenedAt: true, milestoneId: true },
    }),
  ])
  if (!row) return null
  const takenBack = completions.filter(({ reopenedAt }) => reopenedAt !== null)
  const older = new Set(takenBack.slice(takenBackShown))
  const shown = completions.filter((completion) => !older.has(completion))
  return {
    ...asStored(row),
    milestones: row.milestones.map((milestone) => ({
      ...milestone,
      completions: shown
        .filter(({ milestoneId }) => milestoneId === milestone.id)
        .map(({ milestoneId, ...completion }) => completion),
    })),
    hasOlderRecords: older.size > 0,
  }
}

/** What the form of a new goal said. */
export type SubmittedGoal = GoalForm & {
  templateKey: string | null
  milestones: { title: string; dueOn: string }[]
}

/** The goal that an earlier submission of the same form made, as it is now, or `null`. */
export async function findGoalByRequest(
  client: Db,
  scope: OwnerScope,
  requestId: string,
): Promise<(SubmittedGoal & { id: string }) | null> {
  const row = await client.goal.findFirst({
    where: { requestId, ...scope },
    select: {
      ...{ id: true, title: true, outcome: true, measure: true, relevance: true },
      ...{ startsOn: true, dueOn: true, templateKey: true },
      competencies: { select: { competencyKey: true } },
      milestones: { orderBy: { position: 'asc' }, select: { title: true, dueOn: true } },
    },
  })
  return row && { ...row, competencies: row.competencies.map(({ competencyKey }) => competencyKey) }
}

/** How many open goals a plan in scope holds. */
export async function countOpenGoals(client: Db, scope: OwnerScope, planId: string): Promise<number> {
  return client.goal.count({ where: { planId, state: 'open', ...scope } })
}

type NewGoal = SubmittedGoal & { planId: string; requestId: string }

/** Adds an open goal with its competencies and its milestones, in their order. */
export async function insertGoal(
  tx: Tx,
  ownerId: string,
  { competencies, milestones, ...goal }: NewGoal,
): Promise<{ id: string }> {
  const { id } = await tx.goal.create({
    data: { id: newId(), ownerId, state: 'open', createdAt: now(), ...goal },
    select: { id: true },
  })
  await tx.goalCompetency.createMany({
    data: competencies.map((competencyKey) => ({ goalId: id, competencyKey })),
  })
  if (milestones.length > 0) {
    await tx.milestone.createMany({
      data: milestones.map((milestone, index) => {
        const milestoneId = newId()
        return { id: milestoneId, goalId: id, position: index + 1, requestId: milestoneId, ...milestone }
      }),
    })
  }
  return { id }
}

/** Changes a goal that still has this version; gives how many there were, 1 or 0. */
export async function updateGoal(
  tx: Tx,
  scope: OwnerScope,
  { id, version }: { id: string; version: number },
  { competencies, ...change }: GoalForm,
): Promise<number> {
  const { count } = await tx.goal.updateMany({
    where: { id, version, ...scope },
    data: { ...change, version: { increment: 1 } },
  })
  if (count === 0) return 0
  await tx.goalCompetency.deleteMany({ where: { goalId: id } })
  await tx.goalCompetency.createMany({
    data: competencies.map((competencyKey) => ({ goalId: id, competencyKey })),
  })
  return count
}

/** Moves a goal that was read in the same transaction into another state. */
export async function moveGoal(
  tx: Tx,
  scope: OwnerScope,
  id: string,
  change: { state: GoalState; closedOn: string | null; dropReason?: string },
): Promise<void> {
  await tx.goal.updateMany({ where: { id, ...scope }, data: { ...change, version: { increment: 1 } } })
}
