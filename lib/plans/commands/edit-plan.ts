import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { saysTheSame } from '@/lib/form-values'
import { versionById } from '@/lib/framework/data'
import type { FormValues } from '@/lib/result'
import { findPlan, updatePlan } from '../data/plans'
import { planFaults } from '../rules/plan-faults'
import type { EditPlan } from '../schema'
import type { Plan } from '../types'
import { refuseFaults } from './refuse-faults'
import { refuseFinished } from './refuse-finished'

/** Changes the target role and the days of a plan. */
export async function editPlan(actor: Actor, { id, version, ...change }: EditPlan): Promise<{ id: string }> {
  const person = signedIn(actor)
  const scope = ownedBy(actor)
  return transaction(async (tx) => {
    const plan = found(await findPlan(tx, scope, id))
    authorise(actor, 'plan.edit', plan)
    refuseFinished({ planFinishedOn: plan.finishedOn })
    if (plan.version !== version) {
      // both wrote the same: nobody has anything to choose
      if (saysTheSame(formOf(plan), formOf(change))) return { id }
      throw conflict(plan)
    }
    const { definition } = found(await versionById(tx, plan.frameworkVersionId))
    refuseFaults(planFaults(definition, change))
    if ((await updatePlan(tx, scope, { id, version }, change)) === 0) throw conflict(plan)
    await appendEvent(tx, {
      ownerId: plan.ownerId,
      actorId: person.personId,
      kind: 'plan.edited',
      subject: { type: 'plan', id },
    })
    return { id }
  })
}

function formOf({
  roleKey,
  startsOn,
  horizonOn,
}: Pick<Plan, 'roleKey' | 'startsOn' | 'horizonOn'>): FormValues {
  return { roleKey: roleKey ?? '', startsOn, horizonOn }
}

function conflict(plan: Plan): Refusal {
  return new Refusal('conflict', { theirs: formOf(plan), version: plan.version })
}
