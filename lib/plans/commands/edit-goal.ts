import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { saysTheSame } from '@/lib/form-values'
import { versionById } from '@/lib/framework/data'
import type { FormValues } from '@/lib/result'
import { type StoredGoal, updateGoal } from '../data/goals'
import { changedGoalFaults } from '../rules/goal-faults'
import type { EditGoal } from '../schema'
import type { GoalForm } from '../types'
import { goalForStep } from './goal-for-step'
import { refuseFaults } from './refuse-faults'

/** Changes what a goal says, its days and its competencies. Its milestones have forms of their own. */
export async function editGoal(actor: Actor, { id, version, ...change }: EditGoal): Promise<{ id: string }> {
  const person = signedIn(actor)
  const scope = ownedBy(actor)
  return transaction(async (tx) => {
    const goal = await goalForStep(tx, actor, id, 'edit')
    if (goal.version !== version) {
      // both wrote the same: nobody has anything to choose
      if (saysTheSame(formOf(goal), formOf(change))) return { id }
      throw conflict(goal)
    }
    const { definition } = found(await versionById(tx, goal.frameworkVersionId))
    refuseFaults(changedGoalFaults(definition, change, goal))
    if ((await updateGoal(tx, scope, goal, change)) === 0) throw conflict(goal)
    await appendEvent(tx, {
      ownerId: goal.ownerId,
      actorId: person.personId,
      kind: 'goal.edited',
      subject: { type: 'goal', id },
    })
    return { id }
  })
}

function formOf({ title, outcome, measure, relevance, startsOn, dueOn, competencies }: GoalForm): FormValues {
  return { title, outcome, measure, relevance, startsOn, dueOn, competencies }
}

function conflict(goal: StoredGoal): Refusal {
  return new Refusal('conflict', { theirs: formOf(goal), version: goal.version })
}
