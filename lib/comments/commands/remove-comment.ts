import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { transaction } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { deleteComment, findOwnComment } from '../data'
import type { RemoveComment } from '../schema'
import type { About } from '../types'
import { visibleOwner } from './visible-owner'

/** Removes one's own comment. Refuses with not-found when it is somebody else's. */
export async function removeComment(actor: Actor, { id }: RemoveComment): Promise<{ about: About }> {
  const { personId } = signedIn(actor)
  return transaction(async (tx) => {
    const { goalId, entryId } = found(await findOwnComment(tx, personId, id))
    const about: About = goalId ? { type: 'goal', id: goalId } : { type: 'entry', id: entryId ?? '' }
    await visibleOwner(tx, actor, about)
    await deleteComment(tx, id)
    return { about }
  })
}
