import { makeEvidence } from '../support/factories/evidence'
import { makeEntry } from '../support/factories/journal'
import { makePlan } from '../support/factories/plans'
import { makeRating } from '../support/factories/ratings'
import type { TestPerson } from './fixtures'

type Database = Parameters<typeof makePlan>[0]

/** The level of each competency, in the guide's order. */
export const rated: Record<string, number> = {
  'technical-oversight': 4,
  'team-management': 2,
  'project-coordination': 3,
  'strategic-alignment': 2,
  'courses-and-certifications': 3,
  'conferences-and-seminars': 2,
  'mentorship-and-coaching': 3,
  'emotional-intelligence': 3,
  'decision-making': 3,
  communication: 3,
  delegation: 2,
  'performance-management': 2,
  'resource-management': 1,
  'public-speaking': 2,
  publishing: 1,
  'community-engagement': 2,
  'time-management': 3,
  'setting-boundaries': 2,
  'building-relationships': 3,
  'political-savvy': 1,
}

/** Gives a person a rating in every competency, and a plan towards the role of a CTO unless told otherwise. */
export async function keepLevels(
  db: Database,
  { id }: TestPerson,
  { roleKey = 'chief-technology-officer', hasPlan = true } = {},
): Promise<void> {
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const frameworkVersionId = framework.id
  if (hasPlan) await makePlan(db, { ownerId: id, frameworkVersionId, roleKey })
  for (const [competencyKey, level] of Object.entries(rated))
    await makeRating(db, { subjectId: id, frameworkVersionId, competencyKey, level })
}

/** Two entries that show two observables of delegation at its first level. */
export async function keepEvidence(db: Database, { id: ownerId }: TestPerson): Promise<void> {
  for (const observableKey of ['hands-over-small-task', 'lists-what-could-go'])
    await makeEvidence(db, {
      ...{ ownerId, entryId: (await makeEntry(db, { ownerId, date: '2026-05-04' })).id },
      observables: [{ competencyKey: 'delegation', observableKey }],
    })
}
