import { sightOf } from '@/lib/access/queries/sight'
import type { Sight } from '@/lib/access/types'
import type { Actor } from '@/lib/auth/actor'
import { allows, type Verb } from '@/lib/auth/policy'
import { Refusal } from '@/lib/errors'

type Granted = Extract<Verb, 'mentee.goals' | 'mentee.skills' | 'mentee.levels' | 'mentee.journal'>

/** What the actor may see of an owner, where that has a part in it. Refuses with not-found: what is not granted is not there. */
export async function grantedSight(actor: Actor, ownerId: string, part: Granted): Promise<Sight> {
  const sight = await sightOf(actor, ownerId)
  if (!allows(actor, part, sight)) throw new Refusal('not-found')
  return sight
}
