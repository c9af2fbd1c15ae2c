import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { deleteEntryRow, findEntry } from '../data'
import type { DeleteInput } from '../schema'

/** Deletes an entry for good. Refuses with `conflict` when it was changed since the page was drawn. */
export async function deleteEntry(actor: Actor, { id, version }: DeleteInput): Promise<void> {
  const { personId } = signedIn(actor)
  const scope = ownedBy(actor)
  await transaction(async (tx) => {
    found(await findEntry(tx, scope, id))
    authorise(actor, 'entry.delete', { ownerId: personId })
    if (!(await deleteEntryRow(tx, scope, id, version))) {
      // without the stored version: pressing again must not delete what was not looked at
      throw new Refusal('conflict', { reason: 'changed-before-delete' })
    }
    await appendEvent(tx, {
      ownerId: personId,
      actorId: personId,
      kind: 'entry.deleted',
      subject: { type: 'entry', id },
    })
  })
}
