import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/client'
import { found, Refusal } from '@/lib/errors'
import { findGoal, type StoredGoal } from '../data/goals'
import { type GoalStep, goalStepRefusal } from '../rules/goal-steps'
import { refuseFinished } from './refuse-finished'

/** The goal that a step is taken on. Refuses when the actor may not see it or change it, or when it cannot take the step. */
export async function goalForStep(tx: Tx, actor: Actor, id: string, step: GoalStep): Promise<StoredGoal> {
  const goal = found(await findGoal(tx, ownedBy(actor), id))
  authorise(actor, 'goal.edit', goal)
  refuseFinished(goal)
  const reason = goalStepRefusal(goal.state, step)
  if (reason) throw new Refusal('illegal', { reason })
  return goal
}
