import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { moveGoal } from '../data/goals'
import type { Named } from '../schema'
import { goalForStep } from './goal-for-step'

/** Closes a goal as achieved today. Milestones that are open stay so. */
export async function achieveGoal(actor: Actor, { id }: Named): Promise<{ id: string }> {
  const person = signedIn(actor)
  return transaction(async (tx) => {
    const goal = await goalForStep(tx, actor, id, 'achieve')
    const change = { state: 'achieved' as const, closedOn: calendarDay(now(), person.timeZone) }
    await moveGoal(tx, ownedBy(actor), id, change)
    await appendEvent(tx, {
      ownerId: goal.ownerId,
      actorId: person.personId,
      kind: 'goal.achieved',
      subject: { type: 'goal', id },
    })
    return { id }
  })
}
