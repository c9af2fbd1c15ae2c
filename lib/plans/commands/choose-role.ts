import { appendEvent } from '@/lib/activity/data'
import type { Actor, SignedIn } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { isUniqueViolation } from '@/lib/db/errors'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { versionById } from '@/lib/framework/data'
import { newestFramework } from '@/lib/framework/queries'
import type { FrameworkVersion } from '@/lib/framework/types'
import { keepStep } from '@/lib/people/data'
import { findActivePlan, insertActivePlan, updatePlan } from '../data/plans'
import { yearAfter } from '../rules/calendar'
import { stepAfterRole } from '../rules/first-plan-path'
import { planFaults } from '../rules/plan-faults'
import type { ChooseRole } from '../schema'
import type { Plan } from '../types'
import { refuseFaults } from './refuse-faults'

/**
 * The first step of the first plan's path: starts a plan towards a role, from today for a year on the newest
 * framework, or changes the role of the active one. Gives the step that comes next. A plan that was changed since
 * the form was drawn, to another role than this, is a conflict.
 */
export async function chooseRole(actor: Actor, input: ChooseRole): Promise<{ next: string }> {
  const person = signedIn(actor)
  authorise(actor, 'plan.start')
  const newest = await newestFramework(actor)
  const choose = () =>
    transaction(async (tx) => {
      const plan = await findActivePlan(tx, ownedBy(actor))
      const { definition } = plan ? found(await versionById(tx, plan.frameworkVersionId)) : newest
      if (plan) await change(tx, person, plan, input, definition)
      else await start(tx, person, input, newest)
      const next = stepAfterRole(definition, input.roleKey)
      await keepStep(tx, person.personId, next)
      return { next }
    })
  try {
    return await choose()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    // another request started the plan in between
    return choose()
  }
}

async function start(tx: Tx, person: SignedIn, { roleKey }: ChooseRole, framework: FrameworkVersion) {
  const startsOn = calendarDay(now(), person.timeZone)
  const terms = { roleKey, startsOn, horizonOn: yearAfter(startsOn) }
  refuseFaults(planFaults(framework.definition, terms))
  const plan = await insertActivePlan(tx, person.personId, { ...terms, frameworkVersionId: framework.id })
  await append(tx, person, 'plan.started', plan.id)
}

async function change(
  tx: Tx,
  person: SignedIn,
  plan: Plan,
  { roleKey, version }: ChooseRole,
  definition: FrameworkVersion['definition'],
) {
  authorise(person, 'plan.edit', plan)
  if (plan.roleKey === roleKey) return
  const { startsOn, horizonOn } = plan
  refuseFaults(planFaults(definition, { roleKey, startsOn, horizonOn }))
  const isAsDrawn = plan.version === version
  const changed =
    isAsDrawn && (await updatePlan(tx, ownedBy(person), plan, { roleKey, startsOn, horizonOn })) > 0
  if (!changed)
    throw new Refusal('conflict', { theirs: { roleKey: plan.roleKey ?? '' }, version: plan.version })
  await append(tx, person, 'plan.edited', plan.id)
}

function append(tx: Tx, { personId }: SignedIn, kind: 'plan.started' | 'plan.edited', id: string) {
  return appendEvent(tx, { ownerId: personId, actorId: personId, kind, subject: { type: 'plan', id } })
}
