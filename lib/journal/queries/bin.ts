import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { read } from '@/lib/db/transaction'
import { entriesInBin, findInBin } from '../data/bin'
import { inBin } from '../rules/bin'
import type { DeletedEntry } from '../types'

/** How many entries the page of the bin shows. */
const atMost = 100

/** What one deleted in the last 30 days, the last one first: 100 entries and whether there are more. */
export async function ownBin(actor: Actor): Promise<{ entries: DeletedEntry[]; hasMore: boolean }> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'entry.read', { ownerId: personId })
  const rows = await read((db) => entriesInBin(db, ownedBy(actor), atMost + 1))
  const entries = rows.slice(0, atMost).map((row) => inBin(row, timeZone))
  return { entries, hasMore: rows.length > atMost }
}

/** One entry in one's bin, or null. */
export async function ownDeletedEntry(actor: Actor, id: string): Promise<DeletedEntry | null> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'entry.read', { ownerId: personId })
  const row = await read((db) => findInBin(db, ownedBy(actor), id))
  return row && inBin(row, timeZone)
}
