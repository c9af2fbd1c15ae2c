import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { isUniqueViolation } from '@/lib/db/errors'
import { read, transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { saysTheSame } from '@/lib/form-values'
import { versionById } from '@/lib/framework/data'
import type { FormValues } from '@/lib/result'
import { countOpenGoals, findGoalByRequest, insertGoal, type SubmittedGoal } from '../data/goals'
import { findActivePlan } from '../data/plans'
import { isKnownTemplate, newGoalFaults } from '../rules/goal-faults'
import { openGoalsAtMost } from '../rules/limits'
import { byDate } from '../rules/milestone-order'
import type { CreateGoal } from '../schema'
import { refuseFaults } from './refuse-faults'

/**
 * Adds a goal with its first milestones to the actor's active plan. The same submission again gives the goal that it
 * made; with other text under the same request id it is refused.
 */
export async function createGoal(actor: Actor, input: CreateGoal): Promise<{ id: string }> {
  const person = signedIn(actor)
  const scope = ownedBy(actor)
  authorise(actor, 'goal.create', { ownerId: person.personId })
  try {
    return await transaction(async (tx) => {
      const made = await findGoalByRequest(tx, scope, input.requestId)
      if (made) return sameOrRefused(made, input)
      const plan = await findActivePlan(tx, scope)
      if (!plan) throw new Refusal('illegal', { reason: 'no-plan' })
      const { definition } = found(await versionById(tx, plan.frameworkVersionId))
      if (!isKnownTemplate(definition, input.templateKey)) {
        throw new Refusal('invalid', { reason: 'template-unknown' })
      }
      refuseFaults(newGoalFaults(definition, input))
      if ((await countOpenGoals(tx, scope, plan.id)) >= openGoalsAtMost) {
        throw new Refusal('illegal', { reason: 'goals-full' })
      }
      const milestones = input.milestones.map(({ title, dueOn }) => ({ title, dueOn }))
      const goal = await insertGoal(tx, person.personId, { ...input, milestones, planId: plan.id })
      await appendEvent(tx, {
        ownerId: person.personId,
        actorId: person.personId,
        kind: 'goal.created',
        subject: { type: 'goal', id: goal.id },
      })
      return goal
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const made = await read((client) => findGoalByRequest(client, scope, input.requestId))
    if (!made) throw error
    return sameOrRefused(made, input)
  }
}

function sameOrRefused({ id, ...made }: SubmittedGoal & { id: string }, input: CreateGoal): { id: string } {
  if (!saysTheSame(formOf(made), formOf(input))) throw new Refusal('illegal', { reason: 'goal-saved-before' })
  return { id }
}

function formOf({
  title,
  outcome,
  measure,
  relevance,
  startsOn,
  dueOn,
  competencies,
  templateKey,
  milestones,
}: SubmittedGoal): FormValues {
  return {
    ...{ title, outcome, measure, relevance, startsOn, dueOn, competencies },
    templateKey: templateKey ?? '',
    milestones: byDate(milestones).map(({ title, dueOn }) => `${dueOn} ${title}`),
  }
}
