import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { transaction } from '@/lib/db/transaction'
import { removeLoose } from '@/lib/storage/remove-loose'
import { removeExpired } from '../data/bin'

/** Removes for good what has been in anybody's bin for too long; says how many entries. */
export async function emptyBin(actor: Actor): Promise<number> {
  authorise(actor, 'bin.empty')
  const { entries, loose } = await transaction((tx) => removeExpired(tx))
  await removeLoose(loose)
  return entries
}
