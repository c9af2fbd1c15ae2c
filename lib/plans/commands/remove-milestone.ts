import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { deleteMilestone } from '../data/milestones'
import type { RemoveMilestone } from '../schema'
import { milestoneForStep } from './milestone-for-step'

/**
 * Removes an open milestone, and with it the records of completions that were taken back. Refuses with `conflict`
 * when it was changed since the page was drawn.
 */
export async function removeMilestone(
  actor: Actor,
  { id, version }: RemoveMilestone,
): Promise<{ id: string; goalId: string }> {
  const person = signedIn(actor)
  return transaction(async (tx) => {
    const milestone = await milestoneForStep(tx, actor, id, 'remove')
    if ((await deleteMilestone(tx, ownedBy(actor), { id, version })) === 0) {
      // without the stored version: pressing again must not remove what was not looked at
      throw new Refusal('conflict', { reason: 'changed-before-removal' })
    }
    await appendEvent(tx, {
      ownerId: milestone.goal.ownerId,
      actorId: person.personId,
      kind: 'milestone.removed',
      subject: { type: 'milestone', id },
    })
    return { id, goalId: milestone.goal.id }
  })
}
