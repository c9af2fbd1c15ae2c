import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { frameworkVersion, newestFramework } from '@/lib/framework/queries'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { activePlan } from '@/lib/plans/queries/active-plan'
import { entriesAfter, entriesBegunBy, entriesWithCompetency, entriesWithGoal, findEntry } from './data'
import { readKey, writeKey } from './rules/page-key'
import type { Entry, EntryInList, JournalPage } from './types'

/** How many entries a page of the journal holds. */
export const pageSize = 25

/** How many entries a goal's page shows. */
const ofGoal = 20

function authoriseReading(actor: Actor): void {
  authorise(actor, 'entry.read', { ownerId: signedIn(actor).personId })
}

/** One of one's own entries. Refuses with not-found. */
export async function ownEntry(actor: Actor, id: string): Promise<Entry> {
  authoriseReading(actor)
  return found(await read((db) => findEntry(db, ownedBy(actor), id)))
}

/**
 * A page of one's journal, newest first: the newest entries, or those after the entry that `before` names.
 * Anything that names none gives the first page.
 */
export async function journalPage(actor: Actor, before?: string): Promise<JournalPage> {
  authoriseReading(actor)
  const key = readKey(before)
  const rows = await read((db) => entriesAfter(db, ownedBy(actor), key, pageSize + 1))
  const entries = rows.slice(0, pageSize)
  const last = entries.at(-1)
  return { first: key === null, entries, before: rows.length > pageSize && last ? writeKey(last) : null }
}

/** The `take` newest of one's entries, up to today and without those that are planned. */
export async function newestEntries(actor: Actor, take: number): Promise<EntryInList[]> {
  authoriseReading(actor)
  const today = calendarDay(now(), signedIn(actor).timeZone)
  return read((db) => entriesBegunBy(db, ownedBy(actor), today, take))
}

/** The 20 newest of one's entries that serve a goal; none for a goal that is not one's own. */
export async function entriesOfGoal(actor: Actor, goalId: string): Promise<EntryInList[]> {
  authoriseReading(actor)
  return read((db) => entriesWithGoal(db, ownedBy(actor), goalId, ofGoal))
}

/** The `take` newest of one's entries under a competency. */
export async function entriesOfCompetency(
  actor: Actor,
  competencyKey: string,
  take: number,
): Promise<EntryInList[]> {
  authoriseReading(actor)
  return read((db) => entriesWithCompetency(db, ownedBy(actor), competencyKey, take))
}

/** The framework that one's entries are logged under: the active plan's, else the newest built-in one. Not inside a transaction. */
export async function journalFramework(actor: Actor): Promise<FrameworkDefinition> {
  const plan = await activePlan(actor)
  const { definition } = plan
    ? await frameworkVersion(actor, plan.frameworkVersionId)
    : await newestFramework(actor)
  return definition
}
