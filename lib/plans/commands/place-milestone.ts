import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { milestoneOrder, updatePlace } from '../data/milestones'
import { placing } from '../rules/milestone-order'
import type { PlaceMilestone } from '../schema'
import { milestoneForStep } from './milestone-for-step'

/**
 * Puts a milestone before another one of its goal, or at the end. Its place is said by its neighbour, not by a
 * number: a press that arrives twice moves it once, and one from a page that is out of date does what was meant.
 */
export async function placeMilestone(
  actor: Actor,
  { id, before }: PlaceMilestone,
): Promise<{ id: string; goalId: string }> {
  const person = signedIn(actor)
  const scope = ownedBy(actor)
  return transaction(async (tx) => {
    const { goal } = await milestoneForStep(tx, actor, id, 'place')
    const placed = { id, goalId: goal.id }
    const place = placing(await milestoneOrder(tx, scope, goal.id), id, before)
    if (place === 'gone') throw new Refusal('illegal', { reason: 'milestone-order-changed' })
    if (place === 'same') return placed
    await updatePlace(tx, scope, placed, place)
    await appendEvent(tx, {
      ownerId: goal.ownerId,
      actorId: person.personId,
      kind: 'milestone.edited',
      subject: { type: 'milestone', id },
    })
    return placed
  })
}
