import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { closedGoals, openGoals } from '../data/goal-lists'
import { findActivePlan } from '../data/plans'
import { readClosedKey, writeClosedKey } from '../rules/closed-key'
import { goalSummary } from '../rules/goal-summary'
import { openGoalsAtMost } from '../rules/limits'
import type { GoalList } from '../types'

/** How many closed goals a page holds. */
export const closedPageSize = 20

/**
 * The goals of the actor's active plan, or null when there is no plan: the first page has the open ones with their
 * figures as of today and the newest closed ones; the page after `before` has only those closed earlier. Anything
 * that is no key gives the first page. Four statements at most.
 */
export async function goalList(actor: Actor, before?: string): Promise<GoalList | null> {
  const person = signedIn(actor)
  const scope = ownedBy(actor)
  authorise(actor, 'goal.read', { ownerId: person.personId })
  const today = calendarDay(now(), person.timeZone)
  const key = readClosedKey(before)
  return read(async (client) => {
    const plan = await findActivePlan(client, scope)
    if (!plan) return null
    const [open, rows] = await Promise.all([
      key ? [] : openGoals(client, scope, plan.id, openGoalsAtMost),
      closedGoals(client, person.personId, plan.id, closedPageSize + 1, key),
    ])
    const closed = rows.slice(0, closedPageSize)
    const last = rows.length > closedPageSize ? closed.at(-1) : undefined
    return {
      first: key === null,
      open: open.map((goal) => goalSummary(goal, today)),
      closed,
      before: last?.closedOn ? writeClosedKey({ closedOn: last.closedOn, id: last.id }) : null,
      today,
    }
  })
}
