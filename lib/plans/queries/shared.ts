import type { Sight } from '@/lib/access/types'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { openGoals } from '../data/goal-lists'
import { findGoalWithRecords } from '../data/goals'
import { goalsInPlan } from '../data/goals-in-plan'
import * as data from '../data/shared'
import { goalSummary } from '../rules/goal-summary'
import { openGoalsAtMost } from '../rules/limits'
import type { FinishedPlan, GoalDetail, GoalSummary, OpenGoal, Plan } from '../types'
import { detailOf } from './goal-detail'

/** The plans that an owner shows the actor: the active one, and those that the two have reviewed together. One statement. */
export async function sharedPlans(
  actor: Actor,
  sight: Sight,
): Promise<{ active: Plan | null; past: FinishedPlan[] }> {
  const { personId } = signedIn(actor)
  authorise(actor, 'mentorship.read', { ownerId: sight.ownerId, otherId: personId })
  return read((client) => data.sharedPlans(client, sight.scope, personId))
}

/** The open goals of the owner's active plan with their figures as of the owner's day. Two statements. */
export async function sharedGoals(actor: Actor, sight: Sight, plan: Plan): Promise<GoalSummary[]> {
  authorise(actor, 'mentee.goals', sight)
  const today = calendarDay(now(), sight.ownerTimeZone)
  const goals = await read((client) => openGoals(client, sight.scope, plan.id, openGoalsAtMost))
  return goals.map((goal) => goalSummary(goal, today))
}

/** The goals of a finished plan that the two have reviewed together, the open ones first. Two statements. */
export async function sharedGoalsOfPast(actor: Actor, sight: Sight, plan: FinishedPlan): Promise<OpenGoal[]> {
  authorise(actor, 'mentee.goals', sight)
  return read((client) => goalsInPlan(client, sight.scope, plan.id))
}

/** One goal of a plan that the owner shows, as of the owner's day. Refuses with not-found. Four statements. */
export async function sharedGoal(actor: Actor, sight: Sight, id: string): Promise<GoalDetail> {
  const { personId } = signedIn(actor)
  authorise(actor, 'mentee.goals', sight)
  const shared = { ...sight.scope, plan: data.sharedWith(personId) }
  const goal = found(await read((client) => findGoalWithRecords(client, shared, id)))
  return detailOf(actor, goal, calendarDay(now(), sight.ownerTimeZone))
}
