import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import {
  insertNextMilestone,
  milestonesInSeries,
  recordCompletion,
  type StoredMilestone,
} from '../data/milestones'
import { completionDayRefusal } from '../rules/completion-day'
import { nextMilestone } from '../rules/next-milestone'
import type { CompleteMilestone } from '../schema'
import { milestoneForStep } from './milestone-for-step'

/**
 * Completes a milestone, today where no day is given: the record and the milestone's day together, and the next one
 * of a milestone that repeats.
 */
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
    if (milestone.repeats) await addNext(tx, actor, milestone, today)
    return { id, goalId: milestone.goal.id }
  })
}

/** Where the goal ends before the next one, none is made; its page says so. */
async function addNext(tx: Tx, actor: Actor, milestone: StoredMilestone, today: string): Promise<void> {
  const { goal } = milestone
  const milestones = await milestonesInSeries(tx, ownedBy(actor), goal.id)
  const next = nextMilestone(milestone, { dueOn: goal.dueOn, milestones }, today)
  if (next?.kind !== 'next') return
  const { id } = await insertNextMilestone(tx, milestone, next.dueOn)
  await appendEvent(tx, {
    ownerId: goal.ownerId,
    actorId: signedIn(actor).personId,
    kind: 'milestone.added',
    subject: { type: 'milestone', id },
  })
}
