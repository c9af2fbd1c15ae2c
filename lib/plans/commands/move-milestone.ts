import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { type StoredMilestone, updateDueDay } from '../data/milestones'
import { withinGoal } from '../rules/goal-faults'
import type { MoveMilestone } from '../schema'
import { keepByDate } from './keep-by-date'
import { milestoneForStep } from './milestone-for-step'

/** Moves an open milestone to another day of its goal. */
export async function moveMilestone(
  actor: Actor,
  { id, version, dueOn }: MoveMilestone,
): Promise<{ id: string; goalId: string }> {
  const person = signedIn(actor)
  return transaction(async (tx) => {
    const milestone = await milestoneForStep(tx, actor, id, 'move')
    const moved = { id, goalId: milestone.goal.id }
    // it is there already, or another has moved it to the same day: nobody has anything to choose
    if (milestone.dueOn === dueOn) return moved
    if (!withinGoal(milestone.goal, dueOn)) {
      throw new Refusal('invalid', { fields: { dueOn: 'milestone-outside' } })
    }
    await keepByDate(tx, ownedBy(actor), milestone, dueOn)
    if ((await updateDueDay(tx, ownedBy(actor), { id, version }, dueOn)) === 0) throw conflict(milestone)
    await appendEvent(tx, {
      ownerId: milestone.goal.ownerId,
      actorId: person.personId,
      kind: 'milestone.edited',
      subject: { type: 'milestone', id },
    })
    return moved
  })
}

function conflict({ dueOn, version }: StoredMilestone): Refusal {
  return new Refusal('conflict', { theirs: { dueOn }, version })
}
