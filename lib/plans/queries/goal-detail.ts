import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { frameworkVersion } from '@/lib/framework/queries'
import { namedCompetencies } from '@/lib/framework/rules/competencies'
import { findGoalWithRecords, type GoalWithRecords } from '../data/goals'
import { goalSummary } from '../rules/goal-summary'
import type { GoalDetail } from '../types'

/** Everything that a goal's page shows, with its figures as of today. Refuses with not-found. Four statements. */
export async function goalDetail(actor: Actor, id: string): Promise<GoalDetail> {
  const person = signedIn(actor)
  const goal = found(await read((client) => findGoalWithRecords(client, ownedBy(actor), id)))
  authorise(actor, 'goal.read', goal)
  return detailOf(actor, goal, calendarDay(now(), person.timeZone))
}

/** A goal that the actor may see, with its figures as of a day. */
export async function detailOf(actor: Actor, goal: GoalWithRecords, today: string): Promise<GoalDetail> {
  const { definition } = await frameworkVersion(actor, goal.frameworkVersionId)
  return {
    summary: goalSummary(goal, goal.planFinishedOn ?? today),
    outcome: goal.outcome,
    measure: goal.measure,
    relevance: goal.relevance,
    milestones: goal.milestones,
    hasOlderRecords: goal.hasOlderRecords,
    competencies: namedCompetencies(definition, goal.competencies),
    version: goal.version,
    horizonOn: goal.horizonOn,
    frameworkVersionId: goal.frameworkVersionId,
    today,
    finishedPlan: goal.planFinishedOn === null ? null : { id: goal.planId, finishedOn: goal.planFinishedOn },
  }
}
