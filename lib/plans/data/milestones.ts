import type { OwnerScope } from '@/lib/auth/scope'
import { now } from '@/lib/clock'
import type { Db, Tx } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import type { MilestoneOnItsPage } from '../types'
import { asGoal, milestoneColumns } from './columns'
import { completionsNewestFirst } from './goals'

/** A milestone as commands and its page load it. */
export type StoredMilestone = MilestoneOnItsPage & { goal: { ownerId: string } }

/** One milestone of a goal in scope, or `null`. */
export async function findMilestone(
  client: Db,
  scope: OwnerScope,
  id: string,
): Promise<StoredMilestone | null> {
  const row = await client.milestone.findFirst({
    where: { id, goal: scope },
    select: {
      ...milestoneColumns,
      version: true,
      completions: completionsNewestFirst,
      goal: { select: { id: true, ownerId: true, title: true, startsOn: true, dueOn: true, state: true } },
    },
  })
  return row && { ...row, goal: asGoal(row.goal) }
}

/** The milestone that an earlier submission of the same form made, or `null`. */
export async function findMilestoneByRequest(
  client: Db,
  scope: OwnerScope,
  { goalId, requestId }: { goalId: string; requestId: string },
): Promise<{ id: string; goalId: string } | null> {
  return client.milestone.findFirst({
    where: { goalId, requestId, goal: scope },
    select: { id: true, goalId: true },
  })
}

/** Adds a milestone after the others of its goal. */
export async function insertMilestone(
  tx: Tx,
  milestone: { goalId: string; title: string; dueOn: string; requestId: string },
): Promise<{ id: string; goalId: string }> {
  const last = await tx.milestone.aggregate({
    where: { goalId: milestone.goalId },
    _max: { position: true },
  })
  return tx.milestone.create({
    data: { id: newId(), position: (last._max.position ?? 0) + 1, ...milestone },
    select: { id: true, goalId: true },
  })
}

type Versioned = { id: string; version: number }

/** Changes a milestone that still has this version; gives how many there were, 1 or 0. */
export async function updateMilestone(
  tx: Tx,
  scope: OwnerScope,
  { id, version }: Versioned,
  change: { title: string; dueOn: string },
): Promise<number> {
  const { count } = await tx.milestone.updateMany({
    where: { id, version, goal: scope },
    data: { ...change, version: { increment: 1 } },
  })
  return count
}

/** Writes a completion: the record, and the day on the milestone. Gives how many there were to complete, 1 or 0. */
export async function recordCompletion(
  tx: Tx,
  scope: OwnerScope,
  { id, version }: Versioned,
  completion: { personId: string; completedOn: string; note: string },
): Promise<number> {
  const { count } = await tx.milestone.updateMany({
    where: { id, version, goal: scope, completedOn: null },
    data: { completedOn: completion.completedOn, version: { increment: 1 } },
  })
  if (count === 0) return 0
  await tx.milestoneCompletion.create({
    data: { id: newId(), milestoneId: id, createdAt: now(), ...completion },
  })
  return count
}

/** Takes the completion back: the record stays, with the instant. Gives how many there were to reopen, 1 or 0. */
export async function recordReopening(
  tx: Tx,
  scope: OwnerScope,
  { id, version }: Versioned,
): Promise<number> {
  const { count } = await tx.milestone.updateMany({
    where: { id, version, goal: scope, completedOn: { not: null } },
    data: { completedOn: null, version: { increment: 1 } },
  })
  if (count === 0) return 0
  await tx.milestoneCompletion.updateMany({
    where: { milestoneId: id, reopenedAt: null, milestone: { goal: scope } },
    data: { reopenedAt: now() },
  })
  return count
}

/** Deletes an open milestone with the records of its earlier completions; gives how many there were, 1 or 0. */
export async function deleteMilestone(
  tx: Tx,
  scope: OwnerScope,
  { id, version }: Versioned,
): Promise<number> {
  const { count } = await tx.milestone.deleteMany({ where: { id, version, goal: scope, completedOn: null } })
  return count
}
