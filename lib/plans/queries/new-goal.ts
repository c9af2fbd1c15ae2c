import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { calendarDay, now } from '@/lib/clock'
import { frameworkVersion } from '@/lib/framework/queries'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { newGoalForm } from '../rules/new-goal-form'
import type { HintDays } from '../rules/smart-hints'
import type { NewGoalForm } from '../types'
import { activePlan } from './active-plan'

/** The form of a new goal, filled as asked, and the framework of the active plan; null when there is no plan. */
export async function newGoal(
  actor: Actor,
  asked: { template?: string; competency?: string },
): Promise<{ form: NewGoalForm; framework: FrameworkDefinition; days: HintDays } | null> {
  const person = signedIn(actor)
  authorise(actor, 'goal.create', { ownerId: person.personId })
  const plan = await activePlan(actor)
  if (!plan) return null
  const { definition } = await frameworkVersion(actor, plan.frameworkVersionId)
  const today = calendarDay(now(), person.timeZone)
  return {
    form: newGoalForm(definition, asked, today),
    framework: definition,
    days: { horizonOn: plan.horizonOn, today },
  }
}
