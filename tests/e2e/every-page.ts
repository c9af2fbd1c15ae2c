import { allVisits, type Records, type Visit, type Visitor } from '@/bin/visits'
import { makeOneOfEach } from '../support/factories/one-of-each'
import { today } from './clock'
import type { TestPerson } from './fixtures'

/** Every page as a visitor sees it, but for those behind the links of mails. */
export function visitsOf(visitor: Visitor, records?: Records): Visit[] {
  const keepers = records ? { one: records } : {}
  return allVisits(keepers, {
    invitation: '',
    reset: '',
    unsubscribe: '',
    guest: '',
    endorsement: '',
    packet: '',
  }).filter((visit) => visit.visitor === visitor && !/-(link|spent)$/.test(visit.name))
}

/** Gives a person something to see on every page. */
export async function keepOneOfEach(
  db: Parameters<typeof makeOneOfEach>[0],
  { id: ownerId }: TestPerson,
): Promise<Records> {
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  return makeOneOfEach(db, { ownerId, frameworkVersionId: framework.id, today })
}
