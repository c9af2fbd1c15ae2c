import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { read } from '@/lib/db/transaction'
import { findActivePlan } from '../data/plans'
import type { Plan } from '../types'

/** The actor's active plan, or null when there is none yet. One statement. */
export async function activePlan(actor: Actor): Promise<Plan | null> {
  authorise(actor, 'plan.read', { ownerId: signedIn(actor).personId })
  return read((client) => findActivePlan(client, ownedBy(actor)))
}
