import { appendEvents } from '@/lib/activity/data'
import type { SignedIn } from '@/lib/auth/actor'
import { ownedBy } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/client'
import { found, Refusal } from '@/lib/errors'
import { versionById } from '@/lib/framework/data'
import { goalTemplateOf } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { newId } from '@/lib/ids'
import { countOpenGoals, daysByRequest, insertGoals } from '../data/goals'
import { findActivePlan } from '../data/plans'
import { goalFromTemplate } from '../rules/goal-from-template'
import { openGoalsAtMost } from '../rules/limits'
import type { NewGoalForm } from '../types'

/** A template and the days of its goal; without a due day it is due after the template's weeks. */
type Wanted = { templateKey: string; startsOn: string; dueOn?: string }

/**
 * Makes a goal with its milestones of each of these templates in the active plan, all or none; what the same request
 * made before is not made again, and refused where it has other days.
 */
export async function insertFromTemplates(
  tx: Tx,
  person: SignedIn,
  { goals, requestId }: { goals: readonly Wanted[]; requestId: string },
): Promise<void> {
  const { personId } = person
  const scope = ownedBy(person)
  const plan = await findActivePlan(tx, scope)
  if (!plan) throw new Refusal('illegal', { reason: 'no-plan' })
  const { definition } = found(await versionById(tx, plan.frameworkVersionId))
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
  { templateKey, startsOn, dueOn }: Wanted,
): NewGoalForm {
  const origin = goalTemplateOf(definition, templateKey)
  if (!origin) throw new Refusal('invalid', { reason: 'template-unknown' })
  return goalFromTemplate(origin, startsOn, dueOn)
}
