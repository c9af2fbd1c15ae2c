import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { transaction } from '@/lib/db/transaction'
import { removeHeldByNobody } from '../data/signed'

/** Removes the signed reviews that nobody holds any more: the accounts of both are deleted. Gives how many. */
export async function removeOrphans(actor: Actor): Promise<number> {
  authorise(actor, 'jobs.run')
  return transaction(removeHeldByNobody)
}
