import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { entriesBegunBy, entriesWithCompetency, entriesWithGoal } from '../data/lists'
import type { EntryInList } from '../types'

/** How many entries a goal's page shows. */
const ofGoal = 20

function authoriseReading(actor: Actor): void {
  authorise(actor, 'entry.read', { ownerId: signedIn(actor).personId })
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
  return read((db) => entriesWithCompetency(db, signedIn(actor).personId, competencyKey, take))
}
