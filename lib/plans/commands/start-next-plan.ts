import { appendEvent } from '@/lib/activity/data'
import type { Actor, SignedIn } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/client'
import { isUniqueViolation } from '@/lib/db/errors'
import { read, transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { frameworkVersion, newestFramework } from '@/lib/framework/queries'
import { carriedIds, carryGoals, goalsToCarry } from '../data/carried-goals'
import { findFinishedPlan, lastFinishedPlan } from '../data/finished-plans'
import { findActivePlan, insertActivePlan } from '../data/plans'
import { planFaults } from '../rules/plan-faults'
import type { StartNextPlan } from '../schema'
import type { Plan } from '../types'
import { refuseFaults } from './refuse-faults'

/**
 * Starts the plan after the one that was finished last, on the newest version of its framework, and takes open goals
 * of that plan along: they move with their days, milestones and entries, and the old plan keeps each as it was. The
 * same submission again gives the plan that it made; any other is refused while a plan is active.
 */
export async function startNextPlan(actor: Actor, input: StartNextPlan): Promise<{ id: string }> {
  const person = signedIn(actor)
  authorise(actor, 'plan.start')
  const last = found(await read((client) => findFinishedPlan(client, ownedBy(actor), input.from)))
  const { key } = await frameworkVersion(actor, last.frameworkVersionId)
  const framework = await newestFramework(actor, key)
  refuseFaults(planFaults(framework.definition, input))
  const start = () => transaction((tx) => startOn(tx, person, framework.id, input))
  try {
    return await start()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    // another request was first: by now its plan is there to compare with
    return start()
  }
}

async function startOn(
  tx: Tx,
  person: SignedIn,
  frameworkVersionId: string,
  { from, goals: ids, roleKey, startsOn, horizonOn }: StartNextPlan,
): Promise<{ id: string }> {
  const scope = ownedBy(person)
  const terms = { roleKey, startsOn, horizonOn }
  const active = await findActivePlan(tx, scope)
  if (active) {
    if (hasTerms(active, terms) && sameIds(await carriedIds(tx, scope, from), ids)) return { id: active.id }
    throw new Refusal('illegal', { reason: 'plan-active' })
  }
  if ((await lastFinishedPlan(tx, scope))?.id !== from) {
    throw new Refusal('illegal', { reason: 'another-plan-since' })
  }
  const goals = await goalsToCarry(tx, scope, from, ids)
  if (goals.length !== ids.length) throw new Refusal('illegal', { reason: 'goals-elsewhere' })
  const plan = await insertActivePlan(tx, person.personId, { ...terms, frameworkVersionId })
  const by = { ownerId: person.personId, actorId: person.personId }
  await appendEvent(tx, { ...by, kind: 'plan.started', subject: { type: 'plan', id: plan.id } })
  await carryGoals(tx, scope, goals, plan.id)
  for (const { id } of goals) {
    await appendEvent(tx, { ...by, kind: 'goal.carried', subject: { type: 'goal', id } })
  }
  return { id: plan.id }
}

type Terms = Pick<Plan, 'roleKey' | 'startsOn' | 'horizonOn'>

function hasTerms(plan: Plan, terms: Terms): boolean {
  return (Object.keys(terms) as (keyof Terms)[]).every((name) => plan[name] === terms[name])
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id))
}
