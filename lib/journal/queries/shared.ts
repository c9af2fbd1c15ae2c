import type { Sight } from '@/lib/access/types'
import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { read } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { findEntry } from '../data/entries'
import { entryPage } from '../data/entry-page'
import { sharedEntries } from '../data/shared'
import type { Asked } from '../rules/filter'
import type { Entry, JournalPage } from '../types'
import { pageSize } from './journal'

/** A page of the journal that an owner shows the actor, as the query of an address asks for it. Four statements at most. */
export async function sharedJournalPage(actor: Actor, sight: Sight, asked: Asked): Promise<JournalPage> {
  authorise(actor, 'mentee.journal', sight)
  return read((client) => entryPage(client, sight.scope, sharedEntries(sight.sees), asked, pageSize))
}

/**
 * One entry of it, without the goal that it serves, which may be of a plan that is not shown, and with its skills only
 * where these are shown. Refuses with not-found. Two statements.
 */
export async function sharedEntry(actor: Actor, sight: Sight, id: string): Promise<Entry> {
  authorise(actor, 'mentee.journal', sight)
  const shared = { ...sight.scope, ...sharedEntries(sight.sees) }
  const entry = found(await read((client) => findEntry(client, shared, id)))
  const isEarlier = sight.sees.journalFrom !== null && entry.date < sight.sees.journalFrom
  if (entry.isPrivate || isEarlier) throw new Refusal('not-found')
  return { ...entry, goal: null, goalId: null, ...(!sight.sees.skills && { skills: [], namedSkills: [] }) }
}
