import type { SignedIn } from '@/lib/auth/actor'
import { database } from '@/lib/db/client'
import { loadFramework } from '@/lib/framework/commands'
import { newId } from '@/lib/ids'
import { openReview } from '@/lib/reviews/commands/open-review'
import { scheduleReview } from '@/lib/reviews/commands/schedule-review'
import type { ScheduleReview } from '@/lib/reviews/schema/review'
import { makeMentorship } from '@/tests/support/factories/access'
import { makePerson, signedInAs } from '@/tests/support/factories/people'
import { makePlan } from '@/tests/support/factories/plans'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

/** The day of these tests for everybody in them, at noon UTC. */
export const noon = new Date('2027-03-10T12:00:00Z')

export type Two = { owner: SignedIn; mentor: SignedIn; mentorshipId: string }

/** A lead in Berlin with a plan towards a role that asks for two competencies, and a mentor in New York. */
export async function two(): Promise<Two> {
  const client = await database()
  const framework = await loadFramework({ kind: 'job' }, wholeFramework())
  const owner = signedInAs(await makePerson(client, { name: 'Kim Berger', timeZone: 'Europe/Berlin' }))
  const mentor = signedInAs(await makePerson(client, { name: 'Mia Torres', timeZone: 'America/New_York' }))
  const ownerId = owner.personId
  await makePlan(client, { ownerId, frameworkVersionId: framework.id, roleKey: 'lead' })
  const { id } = await makeMentorship(client, { ownerId, counterpartId: mentor.personId })
  return { owner, mentor, mentorshipId: id }
}

/** What the form of a new review sends. */
export function scheduled(mentorshipId: string, changes: Partial<ScheduleReview> = {}): ScheduleReview {
  return {
    with: mentorshipId,
    day: '2027-03-24',
    time: '15:00',
    competencies: ['handing-over', 'listening'],
    rhythmWeeks: null,
    requestId: newId(),
    ...changes,
  }
}

/** A review of the two that is in preparation; gives its id. */
export async function preparing({ owner, mentorshipId }: Two, changes: Partial<ScheduleReview> = {}) {
  const { id } = await scheduleReview(owner, scheduled(mentorshipId, changes))
  await openReview(owner, { id })
  return id
}

/** What one says of one competency. */
export const rated = (competencyKey: string, level: number | null, sentence = '') => ({
  ...{ competencyKey, level, sentence },
  confidence: 'medium' as const,
})

/** What somebody was told of a subject, by kind. */
export async function toldOf(person: SignedIn, subjectId: string): Promise<string[]> {
  const client = await database()
  const notices = await client.notice.findMany({ where: { personId: person.personId, subjectId } })
  return notices.map(({ kind }) => kind).sort()
}
