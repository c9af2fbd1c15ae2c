import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { calendarDay, now } from '@/lib/clock'
import { newestFramework } from '@/lib/framework/queries'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { yearAfter } from '../rules/calendar'
import type { Plan } from '../types'

/** The form that starts a plan: the newest framework, no role yet, from today for a year. */
export async function newPlan(
  actor: Actor,
): Promise<{ framework: FrameworkDefinition; terms: Pick<Plan, 'roleKey' | 'startsOn' | 'horizonOn'> }> {
  const person = signedIn(actor)
  authorise(actor, 'plan.start')
  const { definition } = await newestFramework(actor)
  const startsOn = calendarDay(now(), person.timeZone)
  return { framework: definition, terms: { roleKey: null, startsOn, horizonOn: yearAfter(startsOn) } }
}
