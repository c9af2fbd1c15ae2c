import { makeMentorship } from '../support/factories/access'
import { makeEntries, makeEntry } from '../support/factories/journal'
import { makeGoal, makeMilestone, makePlan } from '../support/factories/plans'
import { makeRating } from '../support/factories/ratings'
import { makePromise, makeReview } from '../support/factories/reviews'
import type { TestPerson } from './fixtures'

type Database = Parameters<typeof makePlan>[0]

type Pair = { owner: TestPerson; other: TestPerson }

/** A lead towards principal engineer since March, with a mentor and a review that is scheduled; nothing else. */
export async function scheduleReview(db: Database, { owner, other }: Pair) {
  const { id: frameworkVersionId } = await db.frameworkVersion.findFirstOrThrow({
    orderBy: { number: 'desc' },
  })
  const { id: mentorshipId } = await makeMentorship(db, { ownerId: owner.id, counterpartId: other.id })
  const plan = await makePlan(db, {
    ...{ ownerId: owner.id, frameworkVersionId, roleKey: 'principal-engineer' },
    ...{ startsOn: '2026-03-01', horizonOn: '2026-12-31' },
  })
  const of = { ownerId: owner.id, otherId: other.id, mentorshipId, planId: plan.id, frameworkVersionId }
  const review = await makeReview(db, { ...of, scheduledAt: new Date('2026-06-20T09:00:00Z') })
  return { id: review.id, planId: plan.id, mentorshipId, frameworkVersionId, of }
}

/** The same after a review that both signed on 12 May, with something of every kind since then and from before. */
export async function keepASpring(db: Database, pair: Pair) {
  const scene = await scheduleReview(db, pair)
  const { of, planId, frameworkVersionId } = scene
  const ownerId = pair.owner.id
  await makeReview(db, { ...of, state: 'signed', signedAt: new Date('2026-05-12T10:00:00Z') })

  const goal = (title: string, wanted: object = {}) =>
    makeGoal(db, {
      ...{ ownerId, planId, title, startsOn: '2026-03-01', dueOn: '2026-10-31' },
      ...{ competencies: ['delegation'], createdAt: new Date('2026-03-02T09:00:00Z') },
      ...wanted,
    })
  const moved = await goal('Hand over releases')
  await db.goal.update({ where: { id: moved.id }, data: { dueMoves: 2 } })
  const step = (title: string, dueOn: string, completed?: string) =>
    makeMilestone(db, {
      ...{ goalId: moved.id, title, dueOn },
      ...(completed && { completed: { on: completed, by: ownerId } }),
    })
  await step('Checklist written', '2026-05-20', '2026-05-19')
  await step('First dry run', '2026-06-05')
  await step('Invited a successor', '2026-05-01')
  await goal('Speak outside the company', { createdAt: new Date('2026-06-01T09:00:00Z') })
  await goal('Put a release check in place', { state: 'achieved', closedOn: '2026-06-10' })
  await goal('Rewrite the billing', {
    state: 'dropped',
    closedOn: '2026-05-30',
    dropReason: 'Not ours any more.',
  })
  await goal('Learn to chair', { state: 'achieved', closedOn: '2026-04-01' })

  const done = { ownerId, kind: 'talk' as const, minutes: 90 }
  await makeEntry(db, {
    ...{ ...done, title: 'How we moved billing to events', date: '2026-06-03' },
    competencies: ['technical-oversight', 'delegation'],
  })
  await makeEntry(db, {
    ...{ ...done, title: 'A hard conversation', date: '2026-06-04', minutes: 30, isPrivate: true },
    competencies: ['delegation'],
  })
  await makeEntry(db, {
    ...{ ...done, title: 'From before', date: '2026-05-01' },
    competencies: ['delegation'],
  })
  const certificate = { ownerId, kind: 'certification' as const }
  await makeEntry(db, { ...certificate, title: 'Cloud architect', date: '2026-05-20' })
  await makeEntry(db, { ...certificate, title: 'Scrum master', date: '2024-07-01', expiresOn: '2026-07-01' })

  const rate = (competencyKey: string, level: number, day: string) =>
    makeRating(db, {
      ...{ subjectId: ownerId, frameworkVersionId, competencyKey, level },
      ratedAt: new Date(`${day}T09:00:00Z`),
    })
  await rate('technical-oversight', 2, '2026-03-02')
  await rate('technical-oversight', 3, '2026-06-03')
  await rate('project-coordination', 1, '2026-03-02')

  const promise = await makePromise(db, {
    ...{ ownerId, otherId: pair.other.id, madeBy: 'other', what: 'Introduce the head of data' },
    ...{ createdAt: new Date('2026-05-12T09:00:00Z'), dueOn: '2026-07-01' },
  })
  await db.promiseDate.create({
    data: {
      ...{ id: `${promise.id}-2`, promiseId: promise.id, dueOn: '2026-07-01' },
      ...{ setAt: new Date('2026-06-01T09:00:00Z'), setBy: 'other' },
    },
  })
  return { ...scene, goalId: moved.id }
}

/** As much as a busy year brings: dozens of entries, goals and milestones since the plan began. */
export async function keepABusyYear(db: Database, pair: Pair) {
  const scene = await keepASpring(db, pair)
  const ownerId = pair.owner.id
  const keys = ['technical-oversight', 'delegation', 'project-coordination', 'public-speaking', 'mentoring']
  await makeEntries(
    db,
    Array.from({ length: 60 }, (_, n) => ({
      ...{ ownerId, title: `A talk with a title that goes on for longer than a line does, number ${n + 1}` },
      ...{
        kind: 'talk' as const,
        date: `2026-0${5 + (n % 2)}-1${3 + (n % 2) * -2}`,
        minutes: n % 3 ? 45 : null,
      },
      competencies: [keys[n % keys.length] ?? ''],
    })),
  )
  for (let n = 0; n < 14; n++) {
    const goal = await makeGoal(db, {
      ...{ ownerId, planId: scene.planId, title: `Lead the work on a platform of its own, part ${n + 1}` },
      ...{ startsOn: '2026-03-01', dueOn: '2026-09-30', createdAt: new Date('2026-05-20T09:00:00Z') },
      competencies: ['delegation'],
    })
    await makeMilestone(db, { goalId: goal.id, title: 'First round with the team', dueOn: '2026-06-01' })
  }
  for (let n = 0; n < 10; n++)
    await makePromise(db, {
      ...{ ownerId, otherId: pair.other.id, what: `Read and comment on proposal number ${n + 1}` },
      ...{ createdAt: new Date('2026-06-01T09:00:00Z'), dueOn: '2026-06-30' },
    })
  return scene
}
