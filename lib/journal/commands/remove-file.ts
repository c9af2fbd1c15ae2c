import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { removeLoose } from '@/lib/storage/remove-loose'
import { findFile, removeFileRow } from '../data/files'
import type { RemoveFileInput } from '../schema'

/** Removes a file for good; gives the id of the entry that had it. Its bytes go as soon as nobody has it any more. */
export async function removeFile(actor: Actor, { id }: RemoveFileInput): Promise<{ entryId: string }> {
  const { personId } = signedIn(actor)
  const scope = ownedBy(actor)
  const { entryId, loose } = await transaction(async (tx) => {
    const file = found(await findFile(tx, id, scope))
    authorise(actor, 'file.remove', { ownerId: personId })
    const keys = await removeFileRow(tx, scope, id)
    await appendEvent(tx, {
      ...{ ownerId: personId, actorId: personId, kind: 'file.removed' },
      subject: { type: 'file', id },
    })
    return { entryId: file.entryId, loose: keys }
  })
  await removeLoose(loose)
  return { entryId }
}
