import type { OwnerScope } from '@/lib/auth/scope'
import { now } from '@/lib/clock'
import type { Db, Tx } from '@/lib/db/client'
import { goalPlanRows } from '@/lib/db/goal-plan-rows'
import { searchKey } from '@/lib/db/text-search'
import { newId } from '@/lib/ids'
import { milestonesAtMost } from '../rules/limits'
import { byDate } from '../rules/milestone-order'
import { goalSearchTexts, milestoneSearchTexts } from '../rules/search-texts'
import type { Goal, GoalForm, GoalState, GoalText, MilestoneWithRecord } from '../types'
import { asGoal, asMilestone, goalColumns, ownMilestoneColumns } from './columns'

/** A goal as commands load it. */
export type StoredGoal = Goal &
  GoalText & {
    ownerId: string
    version: number
    frameworkVersionId: string
    /** the day on which its plan was finished; null: the plan is active */
    planFinishedOn: string | null
    /** the last day of its plan */
    horizonOn: string
    competencies: string[]
    milestones: { dueOn: string; completedOn: string | null }[]
  }

const goalText = {
  ...goalColumns,
  ownerId: true,
  outcome: true,
  measure: true,
  relevance: true,
  version: true,
} as const

const goalWithText = {
  ...goalText,
  plan: { select: { frameworkVersionId: true, finishedOn: true, horizonOn: true } },
  competencies: { select: { competencyKey: true } },
} as const

type TextRow = {
  state: string
  plan: { frameworkVersionId: string; finishedOn: string | null; horizonOn: string }
  competencies: { competencyKey: string }[]
}

function asStored<Row extends TextRow>({ plan, competencies, ...row }: Row) {
  return {
    ...asGoal(row),
    frameworkVersionId: plan.frameworkVersionId,
    planFinishedOn: plan.finishedOn,
    horizonOn: plan.horizonOn,
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
 * One goal in scope with its milestones in their order and their completions, the newest first, or `null`: each that
 * stands, and the 20 newest of the goal that were taken back. Four statements.
 */
export async function findGoalWithRecords(
  client: Db,
  scope: OwnerScope,
  id: string,
): Promise<GoalWithRecords | null> {
  const [row, plan, completions] = await Promise.all([
    client.goal.findFirst({
      where: { id, ...scope },
      select: {
        ...goalText,
        milestones: {
          orderBy: [{ position: 'asc' }, { id: 'asc' }],
          select: ownMilestoneColumns,
        },
      },
    }),
    // whoever may not see the goal has no row above
    goalPlanRows(client, id),
    // not within the goal's own select: bounded there, all of them would be read all the same
    client.milestoneCompletion.findMany({
      where: { milestone: { goalId: id, goal: scope } },
      // each milestone has at most one that stands
      orderBy: [{ reopenedAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
      take: milestonesAtMost + takenBackShown + 1,
      select: { id: true, completedOn: true, note: true, reopenedAt: true, milestoneId: true },
    }),
  ])
  const inPlan = plan[0]
  if (!row || !inPlan) return null
  const takenBack = completions.filter(({ reopenedAt }) => reopenedAt !== null)
  const older = new Set(takenBack.slice(takenBackShown))
  const shown = completions.filter((completion) => !older.has(completion))
  return {
    ...asGoal(row),
    frameworkVersionId: inPlan.frameworkVersionId,
    planFinishedOn: inPlan.finishedOn,
    horizonOn: inPlan.horizonOn,
    competencies: plan.flatMap(({ competencyKey }) => competencyKey ?? []),
    milestones: row.milestones.map((milestone) => ({
      ...asMilestone(milestone),
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

/** The days of the goals in scope that earlier submissions under these request ids made, by request id. */
export async function daysByRequest(
  client: Db,
  scope: OwnerScope,
  requestIds: readonly string[],
): Promise<Map<string, { startsOn: string; dueOn: string }>> {
  const rows = await client.goal.findMany({
    where: { requestId: { in: [...requestIds] }, ...scope },
    select: { requestId: true, startsOn: true, dueOn: true },
  })
  return new Map(rows.map(({ requestId, ...days }) => [requestId, days]))
}

/** How many open goals a plan in scope holds. */
export async function countOpenGoals(client: Db, scope: OwnerScope, planId: string): Promise<number> {
  return client.goal.count({ where: { planId, state: 'open', ...scope } })
}

type NewGoal = SubmittedGoal & { planId: string; requestId: string }

/** Adds an open goal with its competencies and its milestones, by date. */
export async function insertGoal(tx: Tx, ownerId: string, goal: NewGoal): Promise<{ id: string }> {
  const id = newId()
  await insertGoals(tx, ownerId, [{ id, ...goal }])
  return { id }
}

/** The same for several at once. Three statements. */
export async function insertGoals(
  tx: Tx,
  ownerId: string,
  goals: readonly (NewGoal & { id: string })[],
): Promise<void> {
  await tx.goal.createMany({
    data: goals.map(({ competencies, milestones, ...goal }) => ({
      ...{ ownerId, state: 'open', createdAt: now(), searchKey: searchKey(...goalSearchTexts(goal)) },
      ...goal,
    })),
  })
  await tx.goalCompetency.createMany({
    data: goals.flatMap(({ id, competencies }) =>
      competencies.map((competencyKey) => ({ goalId: id, competencyKey })),
    ),
  })
  const milestones = goals.flatMap(({ id: goalId, milestones }) =>
    byDate(milestones).map((milestone, index) => {
      const id = newId()
      return {
        ...{ id, goalId, position: index + 1, requestId: id },
        searchKey: searchKey(...milestoneSearchTexts(milestone)),
        ...milestone,
      }
    }),
  )
  if (milestones.length > 0) await tx.milestone.createMany({ data: milestones })
}

/** Changes a goal that still has this version, and counts it when its due day moves; gives how many there were, 1 or 0. */
export async function updateGoal(
  tx: Tx,
  scope: OwnerScope,
  { id, version, dueOn }: { id: string; version: number; dueOn: string },
  { competencies, ...change }: GoalForm,
): Promise<number> {
  const isMoved = change.dueOn !== dueOn
  const { count } = await tx.goal.updateMany({
    where: { id, version, ...scope },
    data: {
      ...change,
      searchKey: searchKey(...goalSearchTexts(change)),
      ...(isMoved && { dueMoves: { increment: 1 } }),
      version: { increment: 1 },
    },
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
