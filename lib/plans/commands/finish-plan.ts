import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { findFinishedPlan, finishPlanRow } from '../data/finished-plans'
import { findPlan } from '../data/plans'
import type { FinishPlan } from '../schema'

/**
 * Finishes the plan as of now with its retrospective; its goals stay as they are. The same submission again changes
 * nothing; with other words it is refused.
 */
export async function finishPlan(actor: Actor, { id, ...words }: FinishPlan): Promise<{ id: string }> {
  const person = signedIn(actor)
  const scope = ownedBy(actor)
  return transaction(async (tx) => {
    const plan = found(await findPlan(tx, scope, id))
    authorise(actor, 'plan.finish', plan)
    const finished = await findFinishedPlan(tx, scope, id)
    if (finished) {
      if (finished.worked === words.worked && finished.didNotWork === words.didNotWork) return { id }
      throw new Refusal('illegal', { reason: 'plan-finished-before' })
    }
    const finishedAt = now()
    const finishedOn = calendarDay(finishedAt, person.timeZone)
    await finishPlanRow(tx, scope, id, { finishedAt, finishedOn, ...words })
    await appendEvent(tx, {
      ownerId: plan.ownerId,
      actorId: person.personId,
      kind: 'plan.finished',
      subject: { type: 'plan', id },
    })
    return { id }
  })
}
