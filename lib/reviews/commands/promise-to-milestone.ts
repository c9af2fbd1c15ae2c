import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { findGoal } from '@/lib/plans/data/goals'
import { insertMilestone } from '@/lib/plans/data/milestones'
import { withinGoal } from '@/lib/plans/rules/goal-faults'
import { milestonesAtMost } from '@/lib/plans/rules/limits'
import { milestoneStepRefusal } from '@/lib/plans/rules/milestone-steps'
import { linkMilestone } from '../data/promise-changes'
import type { PromiseToMilestone } from '../schema/promise'
import { promiseForChange } from './promise-for-change'

/**
 * Makes a milestone of an open promise, in a goal of the plan that it is about; its owner alone may. Title and day are
 * the promise's, which stays open until it is kept. The same submission again gives the milestone that it made.
 */
export async function promiseToMilestone(
  actor: Actor,
  { id, goalId }: PromiseToMilestone,
): Promise<{ id: string; goalId: string; milestoneId: string }> {
  const person = signedIn(actor)
  return transaction(async (tx) => {
    const { promise } = await promiseForChange(tx, person, id)
    authorise(actor, 'milestone.edit', promise)
    if (promise.milestone) {
      if (promise.milestone.goalId === goalId) return { id, goalId, milestoneId: promise.milestone.id }
      throw new Refusal('illegal', { reason: 'promise-milestone-made' })
    }
    const goal = found(await findGoal(tx, ownedBy(actor), goalId))
    if (goal.planFinishedOn !== null || milestoneStepRefusal(goal, null, 'add'))
      throw new Refusal('illegal', { reason: 'promise-goal-closed' })
    if (goal.milestones.length >= milestonesAtMost)
      throw new Refusal('illegal', { reason: 'promise-goal-full' })
    if (!withinGoal(goal, promise.dueOn))
      throw new Refusal('invalid', { fields: { goalId: 'promise-outside-goal' } })
    const { what: title, dueOn } = promise
    const milestone = await insertMilestone(tx, { goalId, requestId: newId(), title, dueOn, repeats: null })
    if ((await linkMilestone(tx, id, milestone.id)) === 0)
      throw new Refusal('conflict', { reason: 'promise-changed' })
    await appendEvent(tx, {
      ...{ ownerId: promise.ownerId, actorId: person.personId, kind: 'milestone.added' },
      subject: { type: 'milestone', id: milestone.id },
    })
    return { id, goalId, milestoneId: milestone.id }
  })
}
