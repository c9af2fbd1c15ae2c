import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { findSight } from '../data/sights'
import type { Sight } from '../types'

/**
 * What the actor may see of an owner's things as of this request. Refuses with `not-found` where no mentorship
 * lasts: to everybody else the owner does not exist. Grants nothing by itself: authorise with its `sees`.
 */
export async function sightOf(actor: Actor, ownerId: string): Promise<Sight> {
  const { personId } = signedIn(actor)
  return found(await read((client) => findSight(client, personId, ownerId)))
}
