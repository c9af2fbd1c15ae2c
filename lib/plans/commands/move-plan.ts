import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { read, transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { frameworkVersion, newestFramework } from '@/lib/framework/queries'
import { findPlan, updatePlan } from '../data/plans'
import { keptRole } from '../rules/kept-role'
import { planFaults } from '../rules/plan-faults'
import type { MovePlan } from '../schema'
import { refuseFaults } from './refuse-faults'
import { refuseFinished } from './refuse-finished'

/**
 * Moves a plan to the newest version of its framework, which must be the one that was shown. Ratings, goals and
 * links are matched by key and stay as they are. The target role stays where the new version has it, else it is the
 * one that is asked for. The same submission again changes nothing.
 */
export async function movePlan(
  actor: Actor,
  { id, version, to, roleKey }: MovePlan,
): Promise<{ id: string }> {
  const person = signedIn(actor)
  const scope = ownedBy(actor)
  const drawn = found(await read((client) => findPlan(client, scope, id)))
  const from = await frameworkVersion(actor, drawn.frameworkVersionId)
  const newest = await newestFramework(actor, from.key)
  return transaction(async (tx) => {
    const plan = found(await findPlan(tx, scope, id))
    authorise(actor, 'plan.move', plan)
    refuseFinished({ planFinishedOn: plan.finishedOn })
    if (newest.id !== to) throw new Refusal('illegal', { reason: 'framework-changed-since' })
    if (plan.frameworkVersionId === to && plan.roleKey === roleKey) return { id }
    if (plan.version !== version || plan.frameworkVersionId !== from.id)
      // without the stored version: pressing again must not do what was not looked at
      throw new Refusal('conflict', { reason: 'plan-changed-since' })
    const change = { frameworkVersionId: to, roleKey: keptRole(newest.definition, plan.roleKey) ?? roleKey }
    refuseFaults(planFaults(newest.definition, { ...plan, ...change }))
    if ((await updatePlan(tx, scope, { id, version }, change)) === 0)
      throw new Refusal('conflict', { reason: 'plan-changed-since' })
    await appendEvent(tx, {
      ownerId: plan.ownerId,
      actorId: person.personId,
      kind: 'plan.moved',
      subject: { type: 'plan', id },
    })
    return { id }
  })
}
