import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { removeLoose } from '@/lib/storage/remove-loose'
import { findInBin, putInBin, removeExpired } from '../data/bin'
import { findEntry } from '../data/entries'
import type { DeleteInput } from '../schema'

/**
 * Puts an entry into the bin, and takes out for good what has been there for too long. One that is there already stays.
 * Refuses with `conflict` when it was changed since the page was drawn.
 */
export async function deleteEntry(actor: Actor, { id, version }: DeleteInput): Promise<{ id: string }> {
  const { personId } = signedIn(actor)
  const scope = ownedBy(actor)
  const loose = await transaction(async (tx) => {
    authorise(actor, 'entry.delete', { ownerId: personId })
    if (await findInBin(tx, scope, id)) return []
    found(await findEntry(tx, scope, id))
    if (!(await putInBin(tx, scope, id, version))) {
      // without the stored version: pressing again must not delete what was not looked at
      throw new Refusal('conflict', { reason: 'changed-before-delete' })
    }
    const { loose } = await removeExpired(tx, scope)
    await appendEvent(tx, {
      ownerId: personId,
      actorId: personId,
      kind: 'entry.deleted',
      subject: { type: 'entry', id },
    })
    return loose
  })
  await removeLoose(loose)
  return { id }
}
