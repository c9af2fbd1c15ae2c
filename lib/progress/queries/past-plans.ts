import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { lastInstantOf } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { frameworkVersions } from '@/lib/framework/queries'
import { finishedPlans } from '@/lib/plans/data/finished-plans'
import { finishedPlan } from '@/lib/plans/queries/finished-plan'
import type { FinishedPlan } from '@/lib/plans/types'
import { levelsAfter } from '@/lib/ratings/data'
import { currentLevels } from '@/lib/ratings/rules/current-levels'
import { courseInstants, planCourse } from '../rules/plan-course'
import type { CourseOfPlan, PastPlanInList } from '../types/plan-pages'
import { courseOfPlan } from './course-of-plan'

/** More finished plans than a working life has. */
const plansAtMost = 100

/** One of the actor's finished plans with its course. Refuses with not-found. Six statements. */
export async function pastPlan(actor: Actor, id: string): Promise<CourseOfPlan & { plan: FinishedPlan }> {
  const plan = await finishedPlan(actor, id)
  return { plan, ...(await courseOfPlan(actor, plan, { at: plan.finishedAt, on: plan.finishedOn })) }
}

/** The actor's finished plans, the last finished first, each with its progress at both ends. Two statements. */
export async function pastPlans(actor: Actor): Promise<PastPlanInList[]> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'plan.read', { ownerId: personId })
  const scope = ownedBy(actor)
  const [plans, ratings] = await read((client) =>
    Promise.all([finishedPlans(client, scope, plansAtMost), levelsAfter(client, personId, null)]),
  )
  const frameworks = await frameworkVersions(
    actor,
    plans.map(({ frameworkVersionId }) => frameworkVersionId),
  )
  return plans.flatMap((plan): PastPlanInList[] => {
    const definition = frameworks.get(plan.frameworkVersionId)?.definition
    if (!definition) return []
    const { start, end } = courseInstants(lastInstantOf(plan.startsOn, timeZone), plan.finishedAt)
    const levels = { start: currentLevels(ratings, start), end: currentLevels(ratings, end) }
    const days = { from: plan.startsOn, to: plan.finishedOn }
    const course = planCourse({ roleKey: plan.roleKey, ...days }, definition, levels, [])
    return [{ id: plan.id, days, role: course.role, from: course.start.progress, to: course.end.progress }]
  })
}
