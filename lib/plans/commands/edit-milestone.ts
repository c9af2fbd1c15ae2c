import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { saysTheSame } from '@/lib/form-values'
import type { FormValues } from '@/lib/result'
import { type MilestoneText, type StoredMilestone, updateMilestone } from '../data/milestones'
import { withinGoal } from '../rules/goal-faults'
import type { EditMilestone } from '../schema'
import { keepByDate } from './keep-by-date'
import { milestoneForStep } from './milestone-for-step'

/** Changes the title and the date of a milestone, and how often it comes again. */
export async function editMilestone(
  actor: Actor,
  { id, version, ...change }: EditMilestone,
): Promise<{ id: string; goalId: string }> {
  const person = signedIn(actor)
  return transaction(async (tx) => {
    const milestone = await milestoneForStep(tx, actor, id, 'edit')
    if (milestone.version !== version) {
      // both wrote the same: nobody has anything to choose
      if (saysTheSame(formOf(milestone), formOf(change))) return { id, goalId: milestone.goal.id }
      throw conflict(milestone)
    }
    if (!withinGoal(milestone.goal, change.dueOn)) {
      throw new Refusal('invalid', { fields: { dueOn: 'milestone-outside' } })
    }
    await keepByDate(tx, ownedBy(actor), milestone, change.dueOn)
    if ((await updateMilestone(tx, ownedBy(actor), { id, version }, change)) === 0) throw conflict(milestone)
    await appendEvent(tx, {
      ownerId: milestone.goal.ownerId,
      actorId: person.personId,
      kind: 'milestone.edited',
      subject: { type: 'milestone', id },
    })
    return { id, goalId: milestone.goal.id }
  })
}

function formOf({ title, dueOn, repeats }: MilestoneText): FormValues {
  return { title, dueOn, repeats: repeats ?? '' }
}

function conflict(milestone: StoredMilestone): Refusal {
  return new Refusal('conflict', { theirs: formOf(milestone), version: milestone.version })
}
