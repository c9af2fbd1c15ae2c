import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { frameworkVersion } from '@/lib/framework/queries'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { findGoal } from '../data/goals'
import type { GoalForm, GoalState } from '../types'

/** A goal as its edit form is filled, and the framework that it chooses from. Refuses with not-found. */
export async function goalForm(
  actor: Actor,
  id: string,
): Promise<{ state: GoalState; version: number; form: GoalForm; framework: FrameworkDefinition }> {
  signedIn(actor)
  const goal = found(await read((client) => findGoal(client, ownedBy(actor), id)))
  authorise(actor, 'goal.edit', goal)
  const { definition } = await frameworkVersion(actor, goal.frameworkVersionId)
  const { state, version, title, outcome, measure, relevance, startsOn, dueOn, competencies } = goal
  return {
    state,
    version,
    form: { title, outcome, measure, relevance, startsOn, dueOn, competencies },
    framework: definition,
  }
}
