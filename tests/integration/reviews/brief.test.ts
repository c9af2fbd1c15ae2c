import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Guest, SignedIn } from '@/lib/auth/actor'
import type { Sees } from '@/lib/auth/grant'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { loadFramework } from '@/lib/framework/commands'
import { newId } from '@/lib/ids'
import { briefLevels } from '@/lib/reviews/data/brief-levels'
import { levelsForOthers } from '@/lib/reviews/data/levels-for-others'
import { findReview } from '@/lib/reviews/data/review-head'
import { reviewBrief } from '@/lib/reviews/queries/brief'
import type { Brief } from '@/lib/reviews/types/brief'
import { makeMentorship } from '@/tests/support/factories/access'
import { makeEntry } from '@/tests/support/factories/journal'
import { makeGoal, makeMilestone, makePlan } from '@/tests/support/factories/plans'
import { makeRating } from '@/tests/support/factories/ratings'
import { makePromise, makeReview } from '@/tests/support/factories/reviews'
import { wholeFramework } from '@/tests/support/factories/whole-framework'
import { noon, person, refusalOf } from '../plans/scene'

const signedAt = new Date('2027-02-10T12:00:00Z')

let owner: SignedIn
let mentor: SignedIn
let planId: string
let frameworkVersionId: string
let reviewId: string

/** The brief of the review as somebody reads it; `sees` stands in for what is granted. */
async function briefFor(actor: SignedIn | Guest, sees?: Partial<Sees>): Promise<Brief> {
  const head = await findReview(await database(), actor, reviewId)
  if (!head) throw new Error('There is no such review.')
  return reviewBrief(actor, { ...head, sees: { ...head.sees, ...sees } })
}

beforeAll(async () => {
  setClock(() => noon)
  const client = await database()
  owner = await person()
  mentor = await person()
  const ownerId = owner.personId
  const two = { ownerId, otherId: mentor.personId }
  frameworkVersionId = (await loadFramework({ kind: 'job' }, wholeFramework())).id
  planId = (await makePlan(client, { ownerId, frameworkVersionId, roleKey: 'lead' })).id
  const { id: mentorshipId } = await makeMentorship(client, { ownerId, counterpartId: mentor.personId })
  const common = { ...two, mentorshipId, planId, frameworkVersionId }
  for (const at of ['2027-01-20T12:00:00Z', '2027-02-10T12:00:00Z'])
    await makeReview(client, { ...common, state: 'signed', signedAt: new Date(at) })
  // of the same two, about the other one's plan
  const theirs = await makePlan(client, { ownerId: mentor.personId, frameworkVersionId })
  await makeReview(client, {
    ...{ ownerId: mentor.personId, otherId: ownerId, planId: theirs.id, frameworkVersionId },
    ...{ state: 'signed', signedAt: new Date('2027-03-01T12:00:00Z') },
  })
  reviewId = (
    await makeReview(client, {
      ...common,
      state: 'preparing',
      openedAt: new Date('2027-03-05T12:00:00Z'),
      competencies: ['listening'],
    })
  ).id

  const goal = await makeGoal(client, { ownerId, planId, title: 'Moved', competencies: ['handing-over'] })
  await client.goal.update({ where: { id: goal.id }, data: { dueMoves: 2 } })
  const step = { goalId: goal.id }
  await makeMilestone(client, {
    ...{ ...step, title: 'Done', dueOn: '2027-02-20' },
    completed: { on: '2027-02-21', by: ownerId },
  })
  await makeMilestone(client, { ...step, title: 'Missed', dueOn: '2027-03-01', position: 2 })
  await makeMilestone(client, { ...step, title: 'Late before', dueOn: '2027-02-01', position: 3 })
  const closed = { ownerId, planId, competencies: ['listening'] }
  await makeGoal(client, { ...closed, title: 'Reached', state: 'achieved', closedOn: '2027-02-20' })
  await makeGoal(client, { ...closed, title: 'Reached before', state: 'achieved', closedOn: '2027-02-01' })
  await makeGoal(client, {
    ...closed,
    title: 'Let go',
    state: 'dropped',
    closedOn: '2027-03-01',
    dropReason: 'Time.',
  })
  await makeGoal(client, { ...closed, title: 'New', createdAt: new Date('2027-03-01T12:00:00Z') })
  const elsewhere = await makePlan(client, { ownerId, frameworkVersionId, activeKey: null })
  await makeGoal(client, { ownerId, planId: elsewhere.id, title: 'Of another plan' })

  const done = { ownerId, kind: 'talk' as const, competencies: ['listening', 'handing-over', 'building'] }
  await makeEntry(client, { ...done, title: 'Talk', date: '2027-03-01', minutes: 60 })
  await makeEntry(client, { ...done, title: 'Secret', date: '2027-03-02', minutes: 30, isPrivate: true })
  await makeEntry(client, { ...done, title: 'Before', date: '2027-02-09', minutes: 500 })
  await makeEntry(client, { ...done, title: 'Planned', date: '2027-03-03', state: 'planned', minutes: 500 })
  await makeEntry(client, { ...done, title: 'Binned', date: '2027-03-03', deletedAt: noon, minutes: 500 })
  const certificate = { ownerId, kind: 'certification' as const }
  await makeEntry(client, { ...certificate, title: 'Gained', date: '2027-02-15' })
  await makeEntry(client, { ...certificate, title: 'Ends', date: '2025-02-15', expiresOn: '2027-04-01' })
  await makeEntry(client, {
    ...{ ...certificate, title: 'Ends secretly', date: '2025-02-15', expiresOn: '2027-04-01' },
    isPrivate: true,
  })

  const rate = (competencyKey: string, level: number, day: string) =>
    makeRating(client, {
      ...{ subjectId: ownerId, frameworkVersionId, competencyKey, level },
      ratedAt: new Date(`${day}T12:00:00Z`),
    })
  await rate('handing-over', 1, '2027-01-05')
  await rate('handing-over', 2, '2027-03-01')
  await rate('listening', 1, '2027-01-05')
  // after the review was opened
  await rate('listening', 3, '2027-03-07')

  await makePromise(client, {
    ...two,
    what: 'Call',
    createdAt: new Date('2027-02-10T12:00:00Z'),
    dueOn: '2027-03-20',
  })
  await makePromise(client, { ...two, what: 'Kept', state: 'kept' })
  const moved = await makePromise(client, {
    // about the other one's plan, where the owner of this one is the other
    ...{ ownerId: mentor.personId, otherId: ownerId, madeBy: 'other', what: 'Read', dueOn: '2027-03-15' },
  })
  await client.promiseDate.create({
    data: { id: newId(), promiseId: moved.id, dueOn: '2027-03-15', setAt: noon, setBy: 'other' },
  })
})
afterAll(() => setClock(null))

const titles = (things: readonly { title: string }[] | undefined) => things?.map(({ title }) => title)

describe('the brief of a review', () => {
  it('looks back to the last signed review of the same two on the same one’s plan', async () => {
    expect((await briefFor(owner)).interval).toEqual({
      ground: 'review',
      since: signedAt,
      from: '2027-02-10',
      to: '2027-03-10',
    })
  })

  it('looks back to the plan’s beginning where the two have signed none', async () => {
    const { id } = await makeReview(await database(), {
      ...{ ownerId: owner.personId, otherId: null, planId, frameworkVersionId },
    })
    const head = await findReview(await database(), owner, id)
    expect(head && (await reviewBrief(owner, head)).interval).toMatchObject({
      ground: 'plan',
      from: '2027-01-01',
    })
  })

  it('gives the owner everything that changed, what is private counted and marked', async () => {
    const { milestones, goals, entries, certificates, levels, hidden } = await briefFor(owner)
    expect([milestones?.done, milestones?.missed, milestones?.older].map(titles)).toEqual([
      ['Done'],
      ['Missed'],
      ['Late before'],
    ])
    expect([goals?.opened, goals?.achieved, goals?.dropped].map(titles)).toEqual([
      ['New'],
      ['Reached'],
      ['Let go'],
    ])
    expect(entries?.totals).toEqual({ entries: 3, timed: 2, minutes: 90 })
    expect(entries?.privateOnes).toBe(1)
    expect(entries?.areas.map(({ key, totals }) => [key, totals.minutes])).toEqual([
      ['craft', 90],
      ['people', 90],
      [null, 0],
    ])
    expect(titles(certificates?.gained)).toEqual(['Gained'])
    expect(titles(certificates?.expiring)?.sort()).toEqual(['Ends', 'Ends secretly'])
    expect(levels?.map(({ key, from, to }) => [key, from, to])).toEqual([
      ['handing-over', 1, 2],
      ['listening', 1, 3],
    ])
    expect(hidden).toEqual([])
  })

  it('keeps from the other what is private and what was rated since the review was opened, also out of the sums', async () => {
    const brief = await briefFor(mentor)
    expect(brief.entries?.totals).toEqual({ entries: 2, timed: 1, minutes: 60 })
    expect(brief.entries?.privateOnes).toBe(0)
    expect(titles(brief.certificates?.expiring)).toEqual(['Ends'])
    expect(brief.levels?.map(({ key }) => key)).toEqual(['handing-over'])
    expect(JSON.stringify(brief)).not.toMatch(/[Ss]ecret/)
  })

  it('shows the other the journal from the granted day on alone', async () => {
    const brief = await briefFor(mentor, { journalFrom: '2027-03-02' })
    expect(brief.entries?.totals.entries).toBe(0)
    expect(brief.certificates).toEqual({ gained: [], expiring: [], expired: [] })
    expect((await briefFor(mentor, { journalFrom: '2027-03-01' })).entries?.totals.entries).toBe(1)
    expect((await briefFor(mentor, { journalFrom: '2027-02-01' })).entries?.totals.entries).toBe(2)
  })

  it('leaves out what is not shared, and asks about nothing of it', async () => {
    const brief = await briefFor(mentor, { goals: false, levels: false, journal: false })
    const { milestones, goals, entries, certificates, levels, hidden } = brief
    expect([milestones, goals, entries, certificates, levels]).toEqual([null, null, null, null, null])
    expect(hidden).toEqual(['goals', 'levels', 'journal'])
    expect(brief.questions.map(({ kind }) => kind)).toEqual(['promise-due', 'promise-due'])
    expect((await briefFor(mentor, { goals: false })).levels).not.toBeNull()
  })

  it('has every open promise of the two, whoever’s plan it is about, with who made it and how often it moved', async () => {
    expect((await briefFor(mentor)).promises).toMatchObject([
      { what: 'Read', side: 'owner', moves: 1, dueOn: '2027-03-15' },
      { what: 'Call', side: 'owner', moves: 0, madeOn: '2027-02-10' },
    ])
  })

  it('asks three questions that follow from the data', async () => {
    const { questions } = await briefFor(owner)
    expect(questions.map(({ kind }) => kind)).toEqual([
      'goal-moved',
      'area-without-goal',
      'goal-without-milestones',
    ])
  })

  const asOthersSee = () => ({
    ...{ ownerId: owner.personId, timeZone: 'UTC', since: signedAt, today: '2027-03-10', asOpened: true },
  })

  it('gives others the levels that all others see', async () => {
    const client = await database()
    const { now } = await briefLevels(client, asOthersSee())
    const seen = await levelsForOthers(client, owner.personId)
    expect(now).toEqual(Object.fromEntries(Object.entries(seen).map(([key, { level }]) => [key, level])))
  })

  it('says nothing to others of a level that was taken back since the review was opened', async () => {
    const client = await database()
    const seenBy = async (actor: SignedIn) => JSON.stringify(await briefFor(actor))
    const before = await seenBy(mentor)
    const taken = await client.rating.findFirstOrThrow({
      where: { subjectId: owner.personId, competencyKey: 'listening', level: 1 },
    })
    const withdraw = (voidedAt: Date | null) =>
      client.rating.update({ where: { id: taken.id }, data: { voidedAt } })
    await withdraw(new Date('2027-03-08T12:00:00Z'))
    const [after, levels] = [await seenBy(mentor), await briefLevels(client, asOthersSee())]
    await withdraw(null)
    expect(after).toBe(before)
    expect(levels.now).toMatchObject({ listening: 1 })
  })

  it('takes four statements, for the owner and for the other', async () => {
    for (const actor of [owner, mentor]) {
      const head = await findReview(await database(), actor, reviewId)
      if (!head) throw new Error('There is no such review.')
      expect((await countStatements(() => reviewBrief(actor, head))).statements).toBe(4)
    }
  })

  it('is refused to whoever takes no part in the review', async () => {
    const stranger = await person()
    const head = await findReview(await database(), owner, reviewId)
    if (!head) throw new Error('There is no such review.')
    expect(await refusalOf(reviewBrief(stranger, head))).toMatchObject({ code: 'forbidden' })
  })
})
