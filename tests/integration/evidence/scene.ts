import type { SignedIn } from '@/lib/auth/actor'
import { database } from '@/lib/db/client'
import type { Claim } from '@/lib/evidence/schema'
import { newId } from '@/lib/ids'
import { makeMentorship } from '@/tests/support/factories/access'
import { makeEntry } from '@/tests/support/factories/journal'
import { person, planner } from '../plans/scene'

/** Somebody with a plan and a done entry under building and listening, and a mentor who sees everything. */
export async function owner(entry: object = {}) {
  const { actor } = await planner()
  const client = await database()
  const made = await makeEntry(client, {
    ...{ ownerId: actor.personId, competencies: ['building', 'listening'], date: '2027-03-01', ...entry },
  })
  return { ada: actor, entryId: made.id }
}

/** Somebody who may see what an owner grants. */
export async function counterpartOf(ada: SignedIn, grant: object = {}): Promise<SignedIn> {
  const other = await person()
  await makeMentorship(await database(), {
    ...{ ownerId: ada.personId, counterpartId: other.personId, ...grant },
  })
  return other
}

/** What the form of a claim sends. */
export function claimOf(entryId: string, ...observables: [competencyKey: string, level: number][]): Claim {
  return {
    entryId,
    requestId: newId(),
    observables: observables.map(([competencyKey, level]) => ({
      competencyKey,
      observableKey: `shows-${level}`,
    })),
  }
}
