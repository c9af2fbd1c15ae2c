import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { isUniqueViolation } from '@/lib/db/errors'
import { read, transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { newestFramework } from '@/lib/framework/queries'
import { findActivePlan, insertActivePlan } from '../data/plans'
import { yearAfter } from '../rules/calendar'
import { planFaults } from '../rules/plan-faults'
import type { StartPlan } from '../schema'
import type { Plan } from '../types'
import { refuseFaults } from './refuse-faults'

type Terms = Pick<Plan, 'roleKey' | 'startsOn' | 'horizonOn'>

/**
 * Starts the actor's plan on the newest framework; from today and for a year where no days are given. The same
 * submission again gives the plan that it made; any other is refused while a plan is active.
 */
export async function startPlan(actor: Actor, input: StartPlan): Promise<Plan> {
  const person = signedIn(actor)
  authorise(actor, 'plan.start')
  const framework = await newestFramework(actor)
  const startsOn = input.startsOn ?? calendarDay(now(), person.timeZone)
  const terms = { roleKey: input.roleKey, startsOn, horizonOn: input.horizonOn ?? yearAfter(startsOn) }
  refuseFaults(planFaults(framework.definition, terms))
  try {
    return await transaction(async (tx) => {
      const active = await findActivePlan(tx, ownedBy(actor))
      if (active) return sameOrRefused(active, terms)
      const plan = await insertActivePlan(tx, person.personId, { ...terms, frameworkVersionId: framework.id })
      await appendEvent(tx, {
        ownerId: plan.ownerId,
        actorId: person.personId,
        kind: 'plan.started',
        subject: { type: 'plan', id: plan.id },
      })
      return plan
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const active = await read((client) => findActivePlan(client, ownedBy(actor)))
    if (!active) throw error
    return sameOrRefused(active, terms)
  }
}

function sameOrRefused(active: Plan, terms: Terms): Plan {
  const same = (Object.keys(terms) as (keyof Terms)[]).every((name) => active[name] === terms[name])
  if (!same) throw new Refusal('illegal', { reason: 'plan-active' })
  return active
}
