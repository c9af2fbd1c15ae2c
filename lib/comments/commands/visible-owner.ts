import { findSight } from '@/lib/access/data/sights'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn, type Verb } from '@/lib/auth/policy'
import type { Db } from '@/lib/db/client'
import { found, Refusal } from '@/lib/errors'
import { isShown, isThere, ownerOf } from '../data'
import type { About, AboutType } from '../types'

/** What the policy calls commenting on each. */
const verbs: Record<AboutType, Verb> = { goal: 'comment.goal', entry: 'comment.entry' }

/** Whose it is. Refuses with not-found where the actor may not see it as of now. */
export async function visibleOwner(client: Db, actor: Actor, about: About): Promise<string> {
  const { personId } = signedIn(actor)
  const ownerId = found(await ownerOf(client, about))
  if (ownerId === personId) {
    if (!(await isThere(client, ownerId, about))) throw new Refusal('not-found')
    authorise(actor, verbs[about.type], { ownerId })
    return ownerId
  }
  const { sees } = found(await findSight(client, personId, ownerId))
  if (!(await isShown(client, { ownerId, viewerId: personId, sees }, about))) throw new Refusal('not-found')
  authorise(actor, verbs[about.type], { ownerId, sees })
  return ownerId
}
