import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { frameworkVersion } from '@/lib/framework/queries'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { findGoal } from '../data/goals'
import type { HintDays } from '../rules/smart-hints'
import type { GoalForm, GoalState } from '../types'

/** A goal as its edit form is filled, and the framework that it chooses from. Refuses with not-found. */
export async function goalForm(
  actor: Actor,
  id: string,
): Promise<{
  state: GoalState
  /** the day on which its plan was finished; null: the plan is active */
  planFinishedOn: string | null
  version: number
  form: GoalForm
  framework: FrameworkDefinition
  days: HintDays
}> {
  const person = signedIn(actor)
  const goal = found(await read((client) => findGoal(client, ownedBy(actor), id)))
  authorise(actor, 'goal.edit', goal)
  const { definition } = await frameworkVersion(actor, goal.frameworkVersionId)
  const {
    state,
    planFinishedOn,
    version,
    title,
    outcome,
    measure,
    relevance,
    startsOn,
    dueOn,
    competencies,
  } = goal
  return {
    state,
    planFinishedOn,
    version,
    form: { title, outcome, measure, relevance, startsOn, dueOn, competencies },
    framework: definition,
    days: { horizonOn: goal.horizonOn, today: calendarDay(now(), person.timeZone) },
  }
}
