import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { recordReopening } from '../data/milestones'
import type { Named } from '../schema'
import { milestoneForStep } from './milestone-for-step'

/** Opens a completed milestone again. The record of its completion stays, with the instant. */
export async function reopenMilestone(actor: Actor, { id }: Named): Promise<{ id: string; goalId: string }> {
  const person = signedIn(actor)
  return transaction(async (tx) => {
    const milestone = await milestoneForStep(tx, actor, id, 'reopen')
    await recordReopening(tx, ownedBy(actor), id)
    await appendEvent(tx, {
      ownerId: milestone.goal.ownerId,
      actorId: person.personId,
      kind: 'milestone.reopened',
      subject: { type: 'milestone', id },
    })
    return { id, goalId: milestone.goal.id }
  })
}
