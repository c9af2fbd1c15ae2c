import type { OwnerScope } from '@/lib/auth/scope'
import { now } from '@/lib/clock'
import type { Db, Tx } from '@/lib/db/client'
import { searchKey } from '@/lib/db/text-search'
import { newId } from '@/lib/ids'
import type { Place, Placing } from '../rules/milestone-order'
import type { InSeries } from '../rules/next-milestone'
import type { Repeats } from '../rules/repeats'
import { milestoneSearchTexts } from '../rules/search-texts'
import type { Milestone, MilestoneOnItsPage } from '../types'
import { asGoal, asMilestone, ownMilestoneColumns } from './columns'

/** A milestone as commands load it. */
export type StoredMilestone = Milestone &
  InSeries & {
    position: number
    version: number
    goal: MilestoneOnItsPage['goal'] & { ownerId: string }
  }

const withGoal = {
  ...ownMilestoneColumns,
  position: true,
  goal: {
    select: {
      ...{ id: true, ownerId: true, title: true, startsOn: true, dueOn: true, state: true },
      plan: { select: { finishedOn: true } },
    },
  },
} as const

function asItsGoal<Row extends { state: string; plan: { finishedOn: string | null } }>({
  plan,
  ...goal
}: Row) {
  return { ...asGoal(goal), planFinishedOn: plan.finishedOn }
}

/** One milestone of a goal in scope, or `null`. */
export async function findMilestone(
  client: Db,
  scope: OwnerScope,
  id: string,
): Promise<StoredMilestone | null> {
  const row = await client.milestone.findFirst({ where: { id, goal: scope }, select: withGoal })
  return row && { ...asMilestone(row), goal: asItsGoal(row.goal) }
}

/** The same with whether it was ever complete. */
export async function findMilestoneForItsPage(
  client: Db,
  scope: OwnerScope,
  id: string,
): Promise<(MilestoneOnItsPage & StoredMilestone) | null> {
  const row = await client.milestone.findFirst({
    where: { id, goal: scope },
    select: { ...withGoal, _count: { select: { completions: true } } },
  })
  if (!row) return null
  const { _count: records, ...milestone } = row
  return { ...asMilestone(milestone), goal: asItsGoal(row.goal), hasRecord: records.completions > 0 }
}

/** The milestone that an earlier submission of the same form made, as it is now, or `null`. */
export async function findMilestoneByRequest(
  client: Db,
  scope: OwnerScope,
  { goalId, requestId }: { goalId: string; requestId: string },
): Promise<(MilestoneText & { id: string; goalId: string }) | null> {
  const row = await client.milestone.findFirst({
    where: { goalId, requestId, goal: scope },
    select: { id: true, goalId: true, title: true, dueOn: true, repeats: true },
  })
  return row && asMilestone(row)
}

/** What a milestone's form says. */
export type MilestoneText = { title: string; dueOn: string; repeats: Repeats | null }

type NewMilestone = MilestoneText & { goalId: string; requestId: string }

/**
 * Adds a milestone to its goal, after the last one that is due no later: while nobody has put them into another
 * order, that is their order by date.
 */
export async function insertMilestone(
  tx: Tx,
  milestone: NewMilestone,
): Promise<{ id: string; goalId: string }> {
  const last = await tx.milestone.aggregate({
    where: { goalId: milestone.goalId, dueOn: { lte: milestone.dueOn } },
    _max: { position: true },
  })
  return insertAfter(tx, last._max.position ?? 0, milestone)
}

/** Adds the milestone that follows one that repeats, right after it. */
export async function insertNextMilestone(
  tx: Tx,
  { id: followsId, title, repeats, position, goal }: StoredMilestone,
  dueOn: string,
): Promise<{ id: string }> {
  return insertAfter(tx, position, {
    ...{ goalId: goal.id, title, dueOn, repeats, followsId },
    requestId: newId(),
  })
}

async function insertAfter(
  tx: Tx,
  position: number,
  milestone: NewMilestone & { followsId?: string },
): Promise<{ id: string; goalId: string }> {
  await tx.milestone.updateMany({
    where: { goalId: milestone.goalId, position: { gt: position } },
    data: { position: { increment: 1 } },
  })
  return tx.milestone.create({
    data: {
      id: newId(),
      position: position + 1,
      searchKey: searchKey(...milestoneSearchTexts(milestone)),
      ...milestone,
    },
    select: { id: true, goalId: true },
  })
}

/** What the series of repeating milestones of a goal in scope are read from. One statement. */
export async function milestonesInSeries(client: Db, scope: OwnerScope, goalId: string): Promise<InSeries[]> {
  const rows = await client.milestone.findMany({
    where: { goalId, goal: scope },
    select: { id: true, dueOn: true, repeats: true, followsId: true },
  })
  return rows.map(asMilestone)
}

/** The milestones of a goal in scope in their order. One statement. */
export async function milestoneOrder(
  client: Db,
  scope: OwnerScope,
  goalId: string,
): Promise<(Place & { dueOn: string })[]> {
  return client.milestone.findMany({
    where: { goalId, goal: scope },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, position: true, dueOn: true },
  })
}

/**
 * Gives a milestone its place and makes room for it, in the transaction that the order was read in. Its version stays:
 * whoever edits its text meanwhile has nothing to choose.
 */
export async function updatePlace(
  tx: Tx,
  scope: OwnerScope,
  { id, goalId }: { id: string; goalId: string },
  { position, from, to, by }: Placing,
): Promise<void> {
  await tx.milestone.updateMany({
    where: { goalId, goal: scope, position: { gte: from, lte: to } },
    data: { position: { increment: by } },
  })
  await tx.milestone.updateMany({ where: { id, goal: scope }, data: { position } })
}

type Versioned = { id: string; version: number }

/** Changes a milestone that still has this version; gives how many there were, 1 or 0. */
export async function updateMilestone(
  tx: Tx,
  scope: OwnerScope,
  { id, version }: Versioned,
  change: MilestoneText,
): Promise<number> {
  const { count } = await tx.milestone.updateMany({
    where: { id, version, goal: scope },
    data: {
      ...change,
      searchKey: searchKey(...milestoneSearchTexts(change)),
      version: { increment: 1 },
    },
  })
  return count
}

/** Moves a milestone that still has this version to another day; gives how many there were, 1 or 0. */
export async function updateDueDay(
  tx: Tx,
  scope: OwnerScope,
  { id, version }: Versioned,
  dueOn: string,
): Promise<number> {
  const { count } = await tx.milestone.updateMany({
    where: { id, version, goal: scope },
    data: { dueOn, version: { increment: 1 } },
  })
  return count
}

/** Writes the completion of a milestone that was read open in the same transaction: the record, and the day on the milestone. */
export async function recordCompletion(
  tx: Tx,
  scope: OwnerScope,
  id: string,
  completion: { personId: string; completedOn: string; note: string },
): Promise<void> {
  await tx.milestone.updateMany({
    where: { id, goal: scope },
    data: { completedOn: completion.completedOn, version: { increment: 1 } },
  })
  await tx.milestoneCompletion.create({
    data: { id: newId(), milestoneId: id, createdAt: now(), ...completion },
  })
}

/** Takes back the completion of a milestone that was read in the same transaction: the record stays, with the instant. */
export async function recordReopening(tx: Tx, scope: OwnerScope, id: string): Promise<void> {
  await tx.milestone.updateMany({
    where: { id, goal: scope },
    data: { completedOn: null, version: { increment: 1 } },
  })
  await tx.milestoneCompletion.updateMany({
    where: { milestoneId: id, reopenedAt: null, milestone: { goal: scope } },
    data: { reopenedAt: now() },
  })
}

/** Deletes a milestone that still has this version, with the records of its earlier completions; gives how many there were, 1 or 0. */
export async function deleteMilestone(
  tx: Tx,
  scope: OwnerScope,
  { id, version }: Versioned,
): Promise<number> {
  const { count } = await tx.milestone.deleteMany({ where: { id, version, goal: scope } })
  return count
}
