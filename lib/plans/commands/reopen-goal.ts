import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { countOpenGoals, moveGoal } from '../data/goals'
import { openGoalsAtMost } from '../rules/limits'
import type { Named } from '../schema'
import { goalForStep } from './goal-for-step'

/** Opens a closed goal again. Why it was dropped stays on record. */
export async function reopenGoal(actor: Actor, { id }: Named): Promise<{ id: string }> {
  const person = signedIn(actor)
  return transaction(async (tx) => {
    const goal = await goalForStep(tx, actor, id, 'reopen')
    if ((await countOpenGoals(tx, ownedBy(actor), goal.planId)) >= openGoalsAtMost) {
      throw new Refusal('illegal', { reason: 'goals-full' })
    }
    const change = { state: 'open' as const, closedOn: null }
    await moveGoal(tx, ownedBy(actor), id, change)
    await appendEvent(tx, {
      ownerId: goal.ownerId,
      actorId: person.personId,
      kind: 'goal.reopened',
      subject: { type: 'goal', id },
    })
    return { id }
  })
}
