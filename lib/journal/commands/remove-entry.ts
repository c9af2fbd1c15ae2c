import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { removeLoose } from '@/lib/storage/remove-loose'
import { findInBin, removeFromBin } from '../data/bin'
import { findEntry } from '../data/entries'
import type { BinInput } from '../schema'

/** Removes an entry in the bin for good. That it was deleted is on record since it came there. */
export async function removeEntry(actor: Actor, { id }: BinInput): Promise<void> {
  const { personId } = signedIn(actor)
  const scope = ownedBy(actor)
  const loose = await transaction(async (tx) => {
    authorise(actor, 'entry.delete', { ownerId: personId })
    if (await findEntry(tx, scope, id)) throw new Refusal('illegal', { reason: 'restored-before-removal' })
    found(await findInBin(tx, scope, id))
    return removeFromBin(tx, scope, id)
  })
  await removeLoose(loose)
}
