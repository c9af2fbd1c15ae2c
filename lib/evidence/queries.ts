import type { Sight } from '@/lib/access/types'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { read } from '@/lib/db/transaction'
import { evidenceOfOther, evidenceOfOwn } from './data'
import type { Evidence } from './types'

/** What one of the actor's own entries is claimed for. Of anything else there is none. One statement. */
export async function ownEvidence(actor: Actor, entryId: string): Promise<Evidence[]> {
  const { personId: ownerId, timeZone } = signedIn(actor)
  authorise(actor, 'entry.read', { ownerId })
  return read((client) => evidenceOfOwn(client, { ownerId, entryId, timeZone }))
}

/** What an entry of somebody whom the actor mentors is claimed for, as far as the actor may see it. One statement. */
export async function evidenceInSight(
  actor: Actor,
  { ownerId, sees }: Pick<Sight, 'ownerId' | 'sees'>,
  entryId: string,
): Promise<Evidence[]> {
  const { timeZone } = signedIn(actor)
  authorise(actor, 'mentee.journal', { ownerId, sees })
  return read((client) => evidenceOfOther(client, { ownerId, entryId, sees, timeZone }))
}
