import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { read } from '@/lib/db/transaction'
import { goalsToFilterBy, skillsToFilterBy } from '../data/choices'
import { entryPage } from '../data/entry-page'
import { matching } from '../data/matching'
import { type Asked, type EntryFilter, type FilterChoices, knownFilter, readFilter } from '../rules/filter'
import type { JournalPage } from '../types'
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
  const page = await read((db) => entryPage(db, scope, matching(filter, ofArea), asked, pageSize))
  return { page, filter, choices }
}
