import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { openGoals } from '../data/goal-lists'
import { findActivePlan } from '../data/plans'
import { closedGoalsIn, reachOfGoals } from '../data/timeline'
import { goalSummary } from '../rules/goal-summary'
import { openGoalsAtMost } from '../rules/limits'
import { goalsInPeriod, nextAndLate } from '../rules/timeline-goals'
import { type AskedYear, timelinePages } from '../rules/timeline-period'
import type { PlanTimeline } from '../types'

/** How many closed goals stand under the open ones. */
const closedShown = 24

/**
 * A page of the timeline of the actor's active plan, as of today: the open goals, those due first before the others,
 * and the last closed, with their milestones by date. Null when there is no plan. Six statements at most.
 */
export async function planTimeline(actor: Actor, asked: AskedYear): Promise<PlanTimeline | null> {
  const person = signedIn(actor)
  const scope = ownedBy(actor)
  authorise(actor, 'goal.read', { ownerId: person.personId })
  const today = calendarDay(now(), person.timeZone)
  return read(async (client) => {
    const plan = await findActivePlan(client, scope)
    if (!plan) return null
    const reach = await reachOfGoals(client, scope, plan.id)
    const pages = timelinePages(wider({ from: plan.startsOn, to: plan.horizonOn }, reach), today, asked)
    const [open, closed] = await Promise.all([
      openGoals(client, scope, plan.id, openGoalsAtMost),
      closedGoalsIn(client, scope, plan.id, pages.period, closedShown + 1),
    ])
    const summaries = open.map((goal) => goalSummary(goal, today))
    const shown = [...summaries, ...closed.slice(0, closedShown).map((goal) => goalSummary(goal, today))]
    return {
      ...pages,
      plan,
      goals: goalsInPeriod(shown, pages.period, today),
      hasGoals: reach !== null,
      hasOlder: closed.length > closedShown,
      ...nextAndLate(summaries, today),
      today,
    }
  })
}

type Reach = { from: string; to: string }

function wider(one: Reach, other: Reach | null): Reach {
  if (!other) return one
  return {
    from: one.from < other.from ? one.from : other.from,
    to: one.to > other.to ? one.to : other.to,
  }
}
