import type { SignedIn } from '@/lib/auth/actor'
import { database } from '@/lib/db/client'
import { loadFramework } from '@/lib/framework/commands'
import { newId } from '@/lib/ids'
import type { RateSelf } from '@/lib/ratings/schema'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

/** The id of the framework of tests: building, handing-over and listening, on a scale of three levels. */
export async function framework(): Promise<string> {
  return (await loadFramework({ kind: 'job' }, wholeFramework())).id
}

/** What the form of a rating sends. */
export async function ratingInput(changes: Partial<RateSelf> = {}): Promise<RateSelf> {
  return {
    frameworkVersionId: await framework(),
    competencyKey: 'building',
    level: 2,
    confidence: 'high',
    note: 'Built two this year.',
    requestId: newId(),
    ...changes,
  }
}

/** Every rating that somebody gave, in the order in which they were given. */
export async function ratingsBy(actor: SignedIn) {
  const client = await database()
  return client.rating.findMany({ where: { raterId: actor.personId }, orderBy: { ratedAt: 'asc' } })
}
