import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { frameworkVersion, newestFramework } from '@/lib/framework/queries'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { openGoals } from '../data/goal-lists'
import { yearAfter } from '../rules/calendar'
import { keptRole } from '../rules/kept-role'
import { openGoalsAtMost } from '../rules/limits'
import type { FinishedPlan, OpenGoal, Plan } from '../types'
import { activePlan } from './active-plan'
import { planFinishedLast } from './finished-plan'

type NextPlan = {
  last: FinishedPlan
  framework: FrameworkDefinition
  terms: Pick<Plan, 'roleKey' | 'startsOn' | 'horizonOn'>
  /** those that the last plan left open */
  goals: OpenGoal[]
}

/**
 * The form that starts the plan after the one finished last: the newest version of its framework, its role where
 * that has it, from today for a year; null while a plan is active and when none was finished. Four statements.
 */
export async function nextPlan(actor: Actor): Promise<NextPlan | null> {
  const person = signedIn(actor)
  authorise(actor, 'plan.start')
  const [active, last] = await Promise.all([activePlan(actor), planFinishedLast(actor)])
  if (active || !last) return null
  const { key } = await frameworkVersion(actor, last.frameworkVersionId)
  const [{ definition }, goals] = await Promise.all([
    newestFramework(actor, key),
    read((client) => openGoals(client, ownedBy(actor), last.id, openGoalsAtMost)),
  ])
  const startsOn = calendarDay(now(), person.timeZone)
  const roleKey = keptRole(definition, last.roleKey)
  return { last, framework: definition, terms: { roleKey, startsOn, horizonOn: yearAfter(startsOn) }, goals }
}
