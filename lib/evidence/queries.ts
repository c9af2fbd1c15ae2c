import type { Sight } from '@/lib/access/types'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { evidenceOfOther, evidenceOfOwn } from './data/claims'
import { claimedGrounds } from './data/grounds'
import { lastDayNotCounted } from './rules/supported-level'
import type { ClaimedGrounds, Evidence } from './types'

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

/**
 * What the actor's own supported levels rest on as of today; with `ever`, whatever was claimed at any time. One
 * statement.
 */
export async function ownGrounds(
  actor: Actor,
  { ever = false }: { ever?: boolean } = {},
): Promise<ClaimedGrounds[]> {
  const { personId: ownerId, timeZone } = signedIn(actor)
  authorise(actor, 'evidence.claim', { ownerId })
  const after = ever ? '' : lastDayNotCounted(calendarDay(now(), timeZone))
  return read((client) => claimedGrounds(client, { ownerId, timeZone, after }))
}
