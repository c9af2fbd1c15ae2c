import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { recordCompletion } from '../data/milestones'
import { completionDayRefusal } from '../rules/completion-day'
import type { CompleteMilestone } from '../schema'
import { milestoneForStep } from './milestone-for-step'

/** Completes a milestone, today where no day is given: the record and the milestone's day together. */
export async function completeMilestone(
  actor: Actor,
  { id, note, completedOn: day }: CompleteMilestone,
): Promise<{ id: string; goalId: string }> {
  const person = signedIn(actor)
  return transaction(async (tx) => {
    const milestone = await milestoneForStep(tx, actor, id, 'complete')
    const today = calendarDay(now(), person.timeZone)
    const completedOn = day ?? today
    const unfit = completionDayRefusal(completedOn, today)
    if (unfit) throw new Refusal('invalid', { fields: { completedOn: unfit } })
    const completion = { personId: person.personId, completedOn, note }
    await recordCompletion(tx, ownedBy(actor), id, completion)
    await appendEvent(tx, {
      ownerId: milestone.goal.ownerId,
      actorId: person.personId,
      kind: 'milestone.completed',
      subject: { type: 'milestone', id },
    })
    return { id, goalId: milestone.goal.id }
  })
}
