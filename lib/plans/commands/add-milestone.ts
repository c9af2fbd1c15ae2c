import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { isUniqueViolation } from '@/lib/db/errors'
import { read, transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { findGoal } from '../data/goals'
import { findMilestoneByRequest, insertMilestone, type MilestoneText } from '../data/milestones'
import { withinGoal } from '../rules/goal-faults'
import { milestonesAtMost } from '../rules/limits'
import { milestoneStepRefusal } from '../rules/milestone-steps'
import type { AddMilestone } from '../schema'
import { refuseFinished } from './refuse-finished'

/**
 * Adds a milestone to an open goal. The same submission again gives the milestone that it made; with other text under
 * the same request id it is refused.
 */
export async function addMilestone(
  actor: Actor,
  input: AddMilestone,
): Promise<{ id: string; goalId: string }> {
  const person = signedIn(actor)
  const scope = ownedBy(actor)
  try {
    return await transaction(async (tx) => {
      const goal = found(await findGoal(tx, scope, input.goalId))
      authorise(actor, 'milestone.edit', goal)
      const made = await findMilestoneByRequest(tx, scope, input)
      if (made) return sameOrRefused(made, input)
      refuseFinished(goal)
      const reason = milestoneStepRefusal(goal, null, 'add')
      if (reason) throw new Refusal('illegal', { reason })
      if (goal.milestones.length >= milestonesAtMost)
        throw new Refusal('illegal', { reason: 'milestones-full' })
      if (!withinGoal(goal, input.dueOn)) {
        throw new Refusal('invalid', { fields: { dueOn: 'milestone-outside' } })
      }
      const milestone = await insertMilestone(tx, input)
      await appendEvent(tx, {
        ownerId: goal.ownerId,
        actorId: person.personId,
        kind: 'milestone.added',
        subject: { type: 'milestone', id: milestone.id },
      })
      return milestone
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const made = await read((client) => findMilestoneByRequest(client, scope, input))
    if (!made) throw error
    return sameOrRefused(made, input)
  }
}

function sameOrRefused(
  { id, goalId, title, dueOn, repeats }: MilestoneText & { id: string; goalId: string },
  input: AddMilestone,
): { id: string; goalId: string } {
  if (title !== input.title || dueOn !== input.dueOn || repeats !== input.repeats)
    throw new Refusal('illegal', { reason: 'milestone-saved-before' })
  return { id, goalId }
}
