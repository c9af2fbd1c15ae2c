import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { transaction } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { findNotice, markRead } from '../data/notices'
import { noticePath } from './notice-path'

/** Marks one of one's notices as read; gives the path of what it is about. Refuses with `not-found`. */
export async function openNotice(actor: Actor, { id }: { id: string }): Promise<{ path: string }> {
  const { personId } = signedIn(actor)
  authorise(actor, 'notice.read', { ownerId: personId })
  return transaction(async (tx) => {
    const subject = found(await findNotice(tx, personId, id))
    await markRead(tx, personId, { id })
    return { path: await noticePath(tx, subject) }
  })
}
