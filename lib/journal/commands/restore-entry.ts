import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { findInBin, takeFromBin } from '../data/bin'
import { findEntry } from '../data/entries'
import type { BinInput } from '../schema'

/** Takes an entry out of the bin, as it was. One that is not there any more because it was restored stays as it is. */
export async function restoreEntry(actor: Actor, { id }: BinInput): Promise<{ id: string }> {
  const { personId } = signedIn(actor)
  const scope = ownedBy(actor)
  return transaction(async (tx) => {
    authorise(actor, 'entry.restore', { ownerId: personId })
    if (await findEntry(tx, scope, id)) return { id }
    found(await findInBin(tx, scope, id))
    await takeFromBin(tx, scope, id)
    await appendEvent(tx, {
      ownerId: personId,
      actorId: personId,
      kind: 'entry.restored',
      subject: { type: 'entry', id },
    })
    return { id }
  })
}
