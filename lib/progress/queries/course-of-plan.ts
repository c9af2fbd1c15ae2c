import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { lastInstantOf } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { claimedGrounds } from '@/lib/evidence/data/grounds'
import { lastDayNotCounted } from '@/lib/evidence/rules/supported-level'
import { supportedLevels } from '@/lib/evidence/rules/supported-levels'
import { frameworkVersion } from '@/lib/framework/queries'
import { entryTotals } from '@/lib/journal/data/lists'
import { carriedGoals } from '@/lib/plans/data/carried-goals'
import { goalsInPlan } from '@/lib/plans/data/goals-in-plan'
import type { Plan } from '@/lib/plans/types'
import { levelsAfter } from '@/lib/ratings/data'
import { currentLevels } from '@/lib/ratings/rules/current-levels'
import { courseInstants, planCourse } from '../rules/plan-course'
import type { CourseOfPlan } from '../types/plan-pages'

/** Where a plan ends: the instant and the owner's calendar day then. */
type End = { at: Date; on: string }

/**
 * One of the actor's plans from its first day to an end, with every goal that was in it. Nothing of it is kept: the
 * levels come from the ratings and the evidence as of both ends. Six statements.
 */
export async function courseOfPlan(actor: Actor, plan: Plan, end: End): Promise<CourseOfPlan> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'plan.read', plan)
  const scope = ownedBy(actor)
  const days = { from: plan.startsOn < end.on ? plan.startsOn : end.on, to: end.on }
  const [framework, [ratings, goals, carried, entries, grounds]] = await Promise.all([
    frameworkVersion(actor, plan.frameworkVersionId),
    read((client) =>
      Promise.all([
        levelsAfter(client, personId, null),
        goalsInPlan(client, scope, plan.id),
        carriedGoals(client, scope, plan.id),
        entryTotals(client, scope, { state: 'done', date: { gte: days.from, lte: days.to } }),
        claimedGrounds(client, { ownerId: personId, timeZone, after: lastDayNotCounted(days.from) }),
      ]),
    ),
  ])
  const instants = courseInstants(lastInstantOf(days.from, timeZone), end.at)
  const levels = { start: currentLevels(ratings, instants.start), end: currentLevels(ratings, instants.end) }
  const supported = {
    start: supportedLevels(framework.definition, grounds, days.from),
    end: supportedLevels(framework.definition, grounds, days.to),
  }
  const all = [...goals, ...carried.map(({ goal }) => goal)]
  return {
    framework,
    days,
    course: planCourse({ roleKey: plan.roleKey, ...days }, framework.definition, levels, all, supported),
    entries,
    goals,
    carried,
  }
}
