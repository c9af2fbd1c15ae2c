import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { closedGoals, openGoals } from '../data/goal-lists'
import { goalSummary } from '../rules/goal-summary'
import { openGoalsAtMost } from '../rules/limits'
import type { GoalsOfPlan } from '../types'

/** How many closed goals stand under the open ones. */
const closedShown = 5

/**
 * The open goals of a plan with their figures as of today, those due first before the others, and the five closed
 * last. Three statements, whose cost does not grow with the goals that were ever closed. Both are empty for a plan
 * that is not the actor's.
 */
export async function goalsOfPlan(actor: Actor, planId: string): Promise<GoalsOfPlan> {
  const person = signedIn(actor)
  const scope = ownedBy(actor)
  authorise(actor, 'goal.read', { ownerId: person.personId })
  const today = calendarDay(now(), person.timeZone)
  return read(async (client) => {
    const [open, closed] = await Promise.all([
      openGoals(client, scope, planId, openGoalsAtMost),
      closedGoals(client, person.personId, planId, closedShown),
    ])
    return { open: open.map((goal) => goalSummary(goal, today)), closed }
  })
}
