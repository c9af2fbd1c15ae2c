import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { findEntry } from '../data/entries'
import type { Entry } from '../types'

/** One of one's own entries. Refuses with not-found. Two statements. */
export async function ownEntry(actor: Actor, id: string): Promise<Entry> {
  authorise(actor, 'entry.read', { ownerId: signedIn(actor).personId })
  return found(await read((db) => findEntry(db, ownedBy(actor), id)))
}

/** The entry that a new one is to begin like, or null for anything that is no entry of one's own. */
export async function entryToRepeat(actor: Actor, id: string): Promise<Entry | null> {
  authorise(actor, 'entry.read', { ownerId: signedIn(actor).personId })
  return read((db) => findEntry(db, ownedBy(actor), id))
}
