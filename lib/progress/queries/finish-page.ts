import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { calendarDay, now } from '@/lib/clock'
import { activePlan } from '@/lib/plans/queries/active-plan'
import type { Plan } from '@/lib/plans/types'
import type { CourseOfPlan } from '../types/plan-pages'
import { courseOfPlan } from './course-of-plan'

/** The actor's active plan with its course up to now; `null` when there is none. Six statements. */
export async function finishPage(actor: Actor): Promise<(CourseOfPlan & { plan: Plan }) | null> {
  const { timeZone } = signedIn(actor)
  const plan = await activePlan(actor)
  if (!plan) return null
  const at = now()
  return { plan, ...(await courseOfPlan(actor, plan, { at, on: calendarDay(at, timeZone) })) }
}
