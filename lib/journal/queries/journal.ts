import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { type OwnerScope, ownedBy } from '@/lib/auth/scope'
import type { Db } from '@/lib/db/client'
import { read } from '@/lib/db/transaction'
import { goalsToFilterBy, skillsToFilterBy } from '../data/choices'
import { entriesFrom, entryTotals, newerKeys } from '../data/lists'
import { matching } from '../data/matching'
import { type Asked, type EntryFilter, type FilterChoices, knownFilter, readFilter } from '../rules/filter'
import { readKey, writeKey } from '../rules/page-key'
import { totalsOf } from '../rules/totals'
import type { EntryKey, JournalPage } from '../types'
import { journalFramework } from './framework'

/** How many entries a page of the journal holds. */
export const pageSize = 25

/** A page of the journal with the filter that it was asked for and what else a filter may name. */
type FilteredJournal = { page: JournalPage; filter: EntryFilter; choices: FilterChoices }

/**
 * A page of one's journal, newest first, as the query of an address asks for it: filtered, and with the newest entries,
 * or the next ones that are older than the key `before` or newer than the key `after`. What makes no sense in it is
 * passed over.
 */
export async function journalPage(actor: Actor, asked: Asked): Promise<FilteredJournal> {
  authorise(actor, 'entry.read', { ownerId: signedIn(actor).personId })
  const scope = ownedBy(actor)
  const [framework, goals, skills] = await Promise.all([
    journalFramework(actor),
    read((db) => goalsToFilterBy(db, scope)),
    read((db) => skillsToFilterBy(db, scope)),
  ])
  const choices = { framework, goals, skills }
  const filter = knownFilter(readFilter(asked), choices)
  const ofArea = framework.competencies.filter(({ area }) => area === filter.area).map(({ key }) => key)
  return { page: await pageOf(scope, matching(filter, ofArea), asked), filter, choices }
}

async function pageOf(
  scope: OwnerScope,
  where: ReturnType<typeof matching>,
  { before, after }: Asked,
): Promise<JournalPage> {
  return read(async (db) => {
    const from = readKey(before) ?? (await pageTop(db, scope, where, readKey(after)))
    const rows = await entriesFrom(db, scope, where, from, pageSize + 1)
    const entries = rows.slice(0, pageSize)
    const [first, last] = [entries[0], entries.at(-1)]
    return {
      entries,
      totals: from === null && rows.length <= pageSize ? totalsOf(rows) : await entryTotals(db, scope, where),
      after: from && first ? writeKey(first) : null,
      before: rows.length > pageSize && last ? writeKey(last) : null,
    }
  })
}

/** Where the page of the next newer entries than a key begins; null when that is the first page. */
async function pageTop(
  db: Db,
  scope: OwnerScope,
  where: ReturnType<typeof matching>,
  key: EntryKey | null,
): Promise<(EntryKey & { included: true }) | null> {
  if (key === null) return null
  const newer = await newerKeys(db, scope, where, key, pageSize + 1)
  const top = newer[pageSize - 1]
  return top && newer.length > pageSize ? { ...top, included: true } : null
}
