import type { OwnerScope } from '@/lib/auth/scope'
import { now } from '@/lib/clock'
import type { Db, Tx } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import type { Milestone, MilestoneOnItsPage } from '../types'
import { asGoal, milestoneColumns } from './columns'

/** A milestone as commands load it. */
export type StoredMilestone = Milestone & {
  version: number
  goal: MilestoneOnItsPage['goal'] & { ownerId: string }
}

const withGoal = {
  ...milestoneColumns,
  version: true,
  goal: { select: { id: true, ownerId: true, title: true, startsOn: true, dueOn: true, state: true } },
} as const

/** One milestone of a goal in scope, or `null`. */
export async function findMilestone(
  client: Db,
  scope: OwnerScope,
  id: string,
): Promise<StoredMilestone | null> {
  const row = await client.milestone.findFirst({ where: { id, goal: scope }, select: withGoal })
  return row && { ...row, goal: asGoal(row.goal) }
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
  return { ...milestone, goal: asGoal(row.goal), hasRecord: records.completions > 0 }
}

/** The milestone that an earlier submission of the same form made, as it is now, or `null`. */
export async function findMilestoneByRequest(
  client: Db,
  scope: OwnerScope,
  { goalId, requestId }: { goalId: string; requestId: string },
): Promise<{ id: string; goalId: string; title: string; dueOn: string } | null> {
  return client.milestone.findFirst({
    where: { goalId, requestId, goal: scope },
    select: { id: true, goalId: true, title: true, dueOn: true },
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
