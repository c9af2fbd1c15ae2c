import { newId } from '@/lib/ids'
import { refsOf } from '@/lib/packet/rules/refs'
import { makeMentorship } from '../support/factories/access'
import { makeEndorsement, makeEvidence } from '../support/factories/evidence'
import { makeFile } from '../support/factories/files'
import { makeEntry } from '../support/factories/journal'
import { makePacket } from '../support/factories/packets'
import { makeGoal, makeMilestone, makePlan } from '../support/factories/plans'
import { makeRating } from '../support/factories/ratings'
import { makeTalkedOver } from '../support/factories/talked-over'
import type { TestPerson } from './fixtures'

type Database = Parameters<typeof makePacket>[0]

export const sha256 = '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae'

/** What the words of a packet cite somebody's things by. */
export function sign(kind: 'e' | 'g' | 'r', id: string): string {
  return refsOf(kind, [id]).get(id) ?? ''
}

/** A lead with half a year behind them, an endorsed piece of evidence with a file, and a packet of this year. */
export async function packetScene(db: Database, owner: TestPerson, mentor: TestPerson) {
  const ownerId = owner.id
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const of = { ownerId, frameworkVersionId: framework.id }
  const plan = await makePlan(db, { ...of, roleKey: 'principal-engineer', startsOn: '2026-01-01' })
  const mentorship = await makeMentorship(db, { ownerId, counterpartId: mentor.id })
  const goal = await makeGoal(db, {
    ...{ ownerId, planId: plan.id, title: 'Hand over releases', competencies: ['delegation'] },
    ...{ outcome: 'Somebody else releases.', measure: 'Four releases without help.' },
    ...{ state: 'achieved', closedOn: '2026-05-20' },
  })
  await makeMilestone(db, {
    ...{ goalId: goal.id, title: 'First release without me', dueOn: '2026-04-30' },
    completed: { on: '2026-04-20', by: ownerId },
  })
  await makeRating(db, {
    ...{
      subjectId: ownerId,
      frameworkVersionId: framework.id,
      competencyKey: 'technical-oversight',
      level: 4,
    },
    ratedAt: new Date('2026-02-01T09:00:00Z'),
  })
  const review = await makeTalkedOver(
    db,
    { ...of, otherId: mentor.id, mentorshipId: mentorship.id, planId: plan.id },
    { at: new Date('2026-05-12T09:00:00Z'), signed: true },
  )
  await db.agreedLevel.create({
    data: {
      ...{ id: newId(), subjectId: ownerId, reviewId: review, frameworkVersionId: framework.id },
      ...{ competencyKey: 'project-coordination', level: 3, agreedAt: new Date('2026-05-12T10:00:00Z') },
    },
  })
  const entry = { ownerId, competencies: ['delegation'], kind: 'delegation' as const }
  const handed = await makeEntry(db, {
    ...{ ...entry, title: 'Handed the releases over', date: '2026-04-10', minutes: 90 },
    ...{ link: 'https://example.org/releases', reflection: 'What I keep to myself.' },
  })
  const listed = await makeEntry(db, { ...entry, title: 'Listed what could go', date: '2026-03-10' })
  const secret = await makeEntry(db, {
    ...{ ...entry, title: 'Talked about my own doubts', date: '2026-03-20', isPrivate: true },
  })
  const talk = await makeEntry(db, { ownerId, kind: 'talk', title: 'Boring releases', date: '2026-05-02' })
  await makeEntry(db, { ownerId, kind: 'article', title: 'Releases, written up', date: '2026-05-12' })
  await makeEntry(db, { ownerId, kind: 'certification', title: 'Cloud architect', date: '2026-02-11' })
  await makeEntry(db, { ownerId, kind: 'course', title: 'Long ago', date: '2025-02-11' })
  const shows = (...keys: string[]) =>
    keys.map((observableKey) => ({ competencyKey: 'delegation', observableKey }))
  const evidence = await makeEvidence(db, {
    ...{ ownerId, entryId: handed.id },
    observables: shows('hands-over-small-task', 'picks-by-strength'),
  })
  await makeEvidence(db, { ownerId, entryId: listed.id, observables: shows('lists-what-could-go') })
  await makeEvidence(db, { ownerId, entryId: secret.id, observables: shows('agrees-check-date') })
  await makeEndorsement(db, {
    ...{ evidenceId: evidence.id, endorserId: mentor.id, saw: 'The team released alone, twice.' },
  })
  await makeFile(db, { ownerId, entryId: handed.id, name: 'runbook.txt', sha256 })
  const packet = await makePacket(db, {
    ...of,
    narratives: {
      '': `I handed over what I used to do alone [${sign('e', handed.id)}]. It took me a year to dare.`,
      'management-practice': `We agreed on it in spring [${sign('r', review)}].`,
    },
  })
  return {
    packet: packet.id,
    goal: goal.id,
    review,
    handed: handed.id,
    listed: listed.id,
    secret: secret.id,
    talk: talk.id,
  }
}
