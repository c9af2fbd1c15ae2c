import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { read } from '@/lib/db/transaction'
import { entriesWithCompetency, entriesWithGoal } from '../data/lists'
import type { EntryInList } from '../types'

/** How many entries a goal's page shows. */
const ofGoal = 20

function authoriseReading(actor: Actor): void {
  authorise(actor, 'entry.read', { ownerId: signedIn(actor).personId })
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
