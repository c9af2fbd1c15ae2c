import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { moveGoal } from '../data/goals'
import type { DropGoal } from '../schema'
import { goalForStep } from './goal-for-step'

/** Closes a goal as dropped today, with the reason. */
export async function dropGoal(actor: Actor, { id, reason }: DropGoal): Promise<{ id: string }> {
  const person = signedIn(actor)
  return transaction(async (tx) => {
    const goal = await goalForStep(tx, actor, id, 'drop')
    const change = {
      state: 'dropped' as const,
      closedOn: calendarDay(now(), person.timeZone),
      dropReason: reason,
    }
    await moveGoal(tx, ownedBy(actor), id, change)
    await appendEvent(tx, {
      ownerId: goal.ownerId,
      actorId: person.personId,
      kind: 'goal.dropped',
      subject: { type: 'goal', id },
    })
    return { id }
  })
}
