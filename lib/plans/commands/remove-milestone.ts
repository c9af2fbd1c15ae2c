import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { deleteMilestone } from '../data/milestones'
import type { Named } from '../schema'
import { milestoneForStep } from './milestone-for-step'

/** Removes an open milestone, and with it the records of completions that were taken back. */
export async function removeMilestone(actor: Actor, { id }: Named): Promise<{ id: string; goalId: string }> {
  const person = signedIn(actor)
  return transaction(async (tx) => {
    const milestone = await milestoneForStep(tx, actor, id, 'remove')
    if ((await deleteMilestone(tx, ownedBy(actor), milestone)) === 0) throw new Refusal('conflict')
    await appendEvent(tx, {
      ownerId: milestone.goal.ownerId,
      actorId: person.personId,
      kind: 'milestone.removed',
      subject: { type: 'milestone', id },
    })
    return { id, goalId: milestone.goal.id }
  })
}
