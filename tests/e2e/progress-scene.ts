import type { Tx } from '@/lib/db/client'
import { freeze } from '@/lib/reviews/commands/freeze'
import type { OtherKind } from '@/lib/reviews/types/review'
import { makeMentorship } from '../support/factories/access'
import { makeEndorsement, makeEvidence } from '../support/factories/evidence'
import { makeEntry } from '../support/factories/journal'
import { makeFinishedPlan, makeGoal, makeMilestone, makePlan } from '../support/factories/plans'
import { makeRating } from '../support/factories/ratings'
import { makeReview, settle } from '../support/factories/reviews'
import type { TestPerson } from './fixtures'

type Database = Parameters<typeof makePlan>[0]

/**
 * A year of somebody who went from the baseline towards principal engineer on 1 January 2026: 3, then 4 in technical
 * oversight (the roles ask for 3, then 5), 2 in project coordination (both ask for 3).
 */
export async function keepAYear(db: Database, { id: ownerId }: TestPerson) {
  const { id: frameworkVersionId } = await db.frameworkVersion.findFirstOrThrow({
    orderBy: { number: 'desc' },
  })
  await makeFinishedPlan(db, {
    ...{ ownerId, frameworkVersionId, startsOn: '2025-07-15', horizonOn: '2025-12-31', on: '2025-12-31' },
  })
  const plan = await makePlan(db, {
    ...{ ownerId, frameworkVersionId, roleKey: 'principal-engineer' },
    ...{ startsOn: '2026-01-01', horizonOn: '2026-12-31' },
  })
  for (const [competencyKey, level, day] of [
    ['technical-oversight', 3, '2025-08-01'],
    ['project-coordination', 2, '2025-08-01'],
    ['technical-oversight', 4, '2026-02-01'],
  ] as const)
    await makeRating(db, {
      ...{ subjectId: ownerId, frameworkVersionId, competencyKey, level },
      ratedAt: new Date(`${day}T09:00:00Z`),
    })

  const oversight = { ownerId, planId: plan.id, competencies: ['technical-oversight'] }
  const achieved = await makeGoal(db, {
    ...oversight,
    title: 'Put a release check in place',
    state: 'achieved',
    ...{ startsOn: '2026-01-01', dueOn: '2026-04-01', closedOn: '2026-03-10' },
  })
  const open = await makeGoal(db, {
    ...{ ...oversight, title: 'Hand over releases', startsOn: '2026-01-01', dueOn: '2026-12-31' },
  })
  const dropped = await makeGoal(db, {
    ...{ ...oversight, title: 'Rewrite the billing', state: 'dropped', dropReason: 'Not ours any more.' },
    ...{ closedOn: '2026-05-01', startsOn: '2026-01-01', dueOn: '2026-12-31' },
  })
  const milestone = (goalId: string, title: string, dueOn: string, completed?: string) =>
    makeMilestone(db, {
      ...{ goalId, title, dueOn },
      ...(completed && { completed: { on: completed, by: ownerId } }),
    })
  await milestone(open.id, 'Checklist', '2026-04-10', '2026-04-09')
  await milestone(open.id, 'First dry run', '2026-05-30', '2026-06-02')
  await milestone(open.id, 'Second dry run', '2026-06-20')
  await milestone(dropped.id, 'Never done', '2026-04-20')

  const entry = (wanted: Omit<Parameters<typeof makeEntry>[1], 'ownerId'>) =>
    makeEntry(db, { ownerId, ...wanted })
  const certificate = await entry({
    ...{ kind: 'certification', title: 'Cloud architect', date: '2026-04-20', minutes: 600 },
    competencies: ['technical-oversight'],
  })
  await entry({ kind: 'talk', title: 'Events in billing', date: '2026-05-05', minutes: 90 })
  // two areas: it counts in both
  await entry({
    ...{ kind: 'course', title: 'Reading code', date: '2026-05-10', minutes: 60 },
    competencies: ['technical-oversight', 'delegation'],
  })
  await entry({ title: 'Planned for later', state: 'planned', date: '2026-05-06', minutes: 100 })
  await entry({
    title: 'Deleted',
    date: '2026-05-06',
    minutes: 100,
    deletedAt: new Date('2026-06-01T08:00:00Z'),
  })
  return { plan, achieved, open, certificate }
}

/**
 * Evidence in that year for technical oversight: two entries support 2 from 1 December 2025 on, and 3 from 20 March
 * 2026 on, when a mentor has endorsed one. A guest's endorsement stands and does not count, one was withdrawn. Of two
 * signed reviews one agreed on 4 in it, the other, on delegation, on nothing.
 */
export async function keepEvidence(
  db: Database,
  { owner, mentor }: { owner: TestPerson; mentor: TestPerson },
) {
  const { plan } = await keepAYear(db, owner)
  const ownerId = owner.id
  const { frameworkVersionId } = plan
  const claim = async (title: string, date: string, observableKey: string) => {
    const entry = await makeEntry(db, { ownerId, title, date, competencies: ['technical-oversight'] })
    const observables = [{ competencyKey: 'technical-oversight', observableKey }]
    return { entry, evidence: await makeEvidence(db, { ownerId, entryId: entry.id, observables }) }
  }
  const release = await claim('Decided on a release', '2025-10-01', 'decides-on-release')
  const dispute = await claim('Settled where data lives', '2025-12-01', 'settles-contested-architecture')
  const at = (day: string) => new Date(`${day}T09:00:00Z`)
  await makeEndorsement(db, {
    ...{ evidenceId: release.evidence.id, endorserId: mentor.id, at: at('2026-03-20') },
  })
  await makeEndorsement(db, {
    ...{ evidenceId: dispute.evidence.id, guestName: 'Sam', counts: false, at: at('2026-04-02') },
  })
  await makeEndorsement(db, {
    ...{ evidenceId: dispute.evidence.id, endorserId: mentor.id, at: at('2026-04-03') },
    ...{ saw: 'Not so.', withdrawnAt: at('2026-04-04') },
  })
  await makeMentorship(db, { ownerId, counterpartId: mentor.id })
  const signed = async (day: string, competencyKey: string, outcome: Parameters<typeof settle>[2]) => {
    const review = await makeReview(db, {
      ...{ ownerId, otherId: mentor.id, planId: plan.id, frameworkVersionId, competencies: [competencyKey] },
      ...{ state: 'signed', scheduledAt: at(day), openedAt: at(day), revealedAt: at(day) },
      ...{ ownerSubmittedAt: at(day), otherSubmittedAt: at(day) },
      ...{ ownerSignedAt: at(day), otherSignedAt: at(day), signedAt: at(day) },
    })
    await settle(db, { reviewId: review.id, competencyKey }, outcome, at(day))
    await freeze(
      db as Tx,
      { ...review, otherKind: review.otherKind as OtherKind },
      { owner: at(day), other: at(day) },
      at(day),
    )
    return review
  }
  const agreed = await signed('2026-05-12', 'technical-oversight', { level: 4 })
  const open = await signed('2026-06-01', 'delegation', { why: 'We look again in summer.' })
  return { plan, release, dispute, agreed, open }
}
