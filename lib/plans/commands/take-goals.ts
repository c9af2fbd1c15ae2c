import { appendEvents } from '@/lib/activity/data'
import type { Actor, SignedIn } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/client'
import { isUniqueViolation } from '@/lib/db/errors'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { versionById } from '@/lib/framework/data'
import { goalTemplateOf } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { newId } from '@/lib/ids'
import { keepStep } from '@/lib/people/data'
import { countOpenGoals, daysByRequest, insertGoals } from '../data/goals'
import { findActivePlan } from '../data/plans'
import { goalFromTemplate } from '../rules/goal-from-template'
import { openGoalsAtMost } from '../rules/limits'
import type { TakeGoals } from '../schema'
import type { NewGoalForm } from '../types'
import { refuseFaults } from './refuse-faults'

/**
 * The last step of the first plan's path: makes a goal with its milestones of each template that was taken, all or
 * none, and ends the path. The same submission again makes nothing twice; one with other days under the same request
 * id is refused. Gives how many goals were taken.
 */
export async function takeGoals(actor: Actor, input: TakeGoals): Promise<{ taken: number }> {
  const person = signedIn(actor)
  authorise(actor, 'goal.create', { ownerId: person.personId })
  const take = () =>
    transaction(async (tx) => {
      if (input.goals.length > 0) await insertAll(tx, person, input)
      await keepStep(tx, person.personId, 'done')
      return { taken: input.goals.length }
    })
  try {
    return await take()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    // the same request was here first
    return take()
  }
}

async function insertAll(tx: Tx, person: SignedIn, { goals, requestId }: TakeGoals): Promise<void> {
  const { personId } = person
  const scope = ownedBy(person)
  const plan = await findActivePlan(tx, scope)
  if (!plan) throw new Refusal('illegal', { reason: 'no-plan' })
  const { definition } = found(await versionById(tx, plan.frameworkVersionId))
  refuseFaults(faultsOf(goals))
  const wanted = goals.map((goal) => ({
    id: newId(),
    ...fromTemplate(definition, goal),
    planId: plan.id,
    requestId: `${requestId}-${goal.templateKey}`,
  }))
  const made = await daysByRequest(
    tx,
    scope,
    wanted.map((goal) => goal.requestId),
  )
  const isOther = wanted.some((goal) => {
    const before = made.get(goal.requestId)
    return before && (before.startsOn !== goal.startsOn || before.dueOn !== goal.dueOn)
  })
  if (isOther) throw new Refusal('illegal', { reason: 'goal-saved-before' })
  const left = wanted.filter((goal) => !made.has(goal.requestId))
  if (left.length === 0) return
  const open = await countOpenGoals(tx, scope, plan.id)
  if (open + left.length > openGoalsAtMost) throw new Refusal('illegal', { reason: 'goals-full' })
  await insertGoals(tx, personId, left)
  await appendEvents(
    tx,
    left.map(({ id }) => ({
      ...{ ownerId: personId, actorId: personId, kind: 'goal.created' as const },
      subject: { type: 'goal' as const, id },
    })),
  )
}

function fromTemplate(
  definition: FrameworkDefinition,
  { templateKey, startsOn, dueOn }: TakeGoals['goals'][number],
): NewGoalForm {
  const origin = goalTemplateOf(definition, templateKey)
  if (!origin) throw new Refusal('invalid', { reason: 'template-unknown' })
  return goalFromTemplate(origin, startsOn, dueOn)
}

function faultsOf(goals: TakeGoals['goals']): Record<string, string> {
  return Object.fromEntries(
    goals
      .filter(({ startsOn, dueOn }) => dueOn < startsOn)
      .map(({ templateKey }) => [`goals.${templateKey}.dueOn`, 'due-before-start']),
  )
}
