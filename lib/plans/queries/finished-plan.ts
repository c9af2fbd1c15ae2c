import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { findFinishedPlan, lastFinishedPlan } from '../data/finished-plans'
import type { FinishedPlan } from '../types'

/** One of the actor's finished plans. Refuses with not-found, also for one that is active. One statement. */
export async function finishedPlan(actor: Actor, id: string): Promise<FinishedPlan> {
  signedIn(actor)
  const plan = found(await read((client) => findFinishedPlan(client, ownedBy(actor), id)))
  authorise(actor, 'plan.read', plan)
  return plan
}

/** The plan that the actor finished last, or null. One statement. */
export async function planFinishedLast(actor: Actor): Promise<FinishedPlan | null> {
  authorise(actor, 'plan.read', { ownerId: signedIn(actor).personId })
  return read((client) => lastFinishedPlan(client, ownedBy(actor)))
}
