import { beforeAll, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { transaction } from '@/lib/db/transaction'
import { newId } from '@/lib/ids'
import { deletePerson } from '@/lib/people/data'
import { currentLevels } from '@/lib/ratings/queries'
import { addPoint, placePoint, removePoint } from '@/lib/reviews/commands/agenda'
import { cancelReview } from '@/lib/reviews/commands/cancel-review'
import { editReview } from '@/lib/reviews/commands/edit-review'
import { openReview } from '@/lib/reviews/commands/open-review'
import { saveDraft } from '@/lib/reviews/commands/save-draft'
import { scheduleNext } from '@/lib/reviews/commands/schedule-next'
import { scheduleReview } from '@/lib/reviews/commands/schedule-review'
import { submitRatings } from '@/lib/reviews/commands/submit-ratings'
import { reviewBrief } from '@/lib/reviews/queries/brief'
import { newReview } from '@/lib/reviews/queries/new-review'
import { preparingPage } from '@/lib/reviews/queries/preparing-page'
import { openPromises } from '@/lib/reviews/queries/promises'
import { ratingsForm } from '@/lib/reviews/queries/ratings-form'
import { reviewEdit } from '@/lib/reviews/queries/review-edit'
import { reviewHead } from '@/lib/reviews/queries/review-head'
import { reviewList } from '@/lib/reviews/queries/review-list'
import { makeEntry } from '@/tests/support/factories/journal'
import { makePerson, signedInAs } from '@/tests/support/factories/people'
import { makeGoal, makeMilestone, makePlan } from '@/tests/support/factories/plans'
import { makeRating } from '@/tests/support/factories/ratings'
import { makeReview } from '@/tests/support/factories/reviews'
import { refusalOf } from '../plans/scene'
import { noon, preparing, rated, scheduled, toldOf, two } from './review-scene'

beforeAll(() => {
  setClock(() => noon)
})

describe('scheduling a review', () => {
  it('takes the time in the clocks of whoever schedules, keeps the rhythm and tells the other', async () => {
    const { owner, mentor, mentorshipId } = await two()
    const { id } = await scheduleReview(mentor, scheduled(mentorshipId, { rhythmWeeks: 6 }))
    const review = await reviewHead(owner, id)
    expect(review).toMatchObject({ state: 'scheduled', ownerId: owner.personId, otherName: 'Mia Torres' })
    expect(review.scheduledAt).toEqual(new Date('2027-03-24T19:00:00Z'))
    expect(await toldOf(owner, id)).toEqual(['review.scheduled'])
    expect(await toldOf(mentor, id)).toEqual([])
    expect((await reviewList(owner)).partners).toMatchObject([{ name: 'Mia Torres', rhythmWeeks: 6 }])
  })

  it('makes one review of a form that is sent several times at once', async () => {
    const { owner, mentorshipId } = await two()
    const input = scheduled(mentorshipId)
    const made = await Promise.all(Array.from({ length: 5 }, () => scheduleReview(owner, input)))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
  })

  it('refuses a time that the clocks skip, a passed one, unknown competencies and an ended mentorship', async () => {
    const { owner, mentorshipId } = await two()
    const refused = (changes: Parameters<typeof scheduled>[1]) =>
      refusalOf(scheduleReview(owner, scheduled(mentorshipId, changes)))
    expect(await refused({ day: '2027-03-28', time: '02:30' })).toMatchObject({
      fields: { time: 'time-skipped' },
    })
    expect(await refused({ day: '2027-03-10', time: '12:59' })).toMatchObject({
      fields: { day: 'time-past' },
    })
    expect(await refused({ competencies: ['flying'] })).toMatchObject({ code: 'invalid' })
    const client = await database()
    await client.mentorship.update({ where: { id: mentorshipId }, data: { endedAt: noon, activeKey: null } })
    expect(await refused({})).toMatchObject({ reason: 'mentorship-over' })
  })

  it('is for the two alone', async () => {
    const { mentorshipId } = await two()
    const stranger = signedInAs(await makePerson(await database()))
    expect(await refusalOf(scheduleReview(stranger, scheduled(mentorshipId)))).toMatchObject({
      reason: 'mentorship-over',
    })
  })

  it('proposes what the role asks for and what changed since, to a mentor without what is private', async () => {
    const { owner, mentor, mentorshipId } = await two()
    const client = await database()
    const ownerId = owner.personId
    const plan = await client.plan.findFirstOrThrow({ where: { ownerId } })
    const { frameworkVersionId } = plan
    await makeRating(client, { subjectId: ownerId, frameworkVersionId, competencyKey: 'building', level: 2 })
    await makeRating(client, { subjectId: ownerId, frameworkVersionId, competencyKey: 'listening', level: 2 })
    const entry = { ownerId, date: '2027-03-01', competencies: ['handing-over'], isPrivate: true }
    await makeEntry(client, entry)
    await makeEntry(client, entry)
    const proposed = async (actor: typeof owner) =>
      (await newReview(actor, { partner: mentorshipId })).competencies
    expect(await proposed(owner)).toEqual(['handing-over', 'listening'])
    expect(await proposed(mentor)).toEqual(['listening'])
    // a self-rating elsewhere gives nothing away while a review is in preparation
    await preparing({ owner, mentor, mentorshipId })
    expect(await proposed(mentor)).toEqual([])
  })

  it('proposes to a mentor nothing for the goals of a plan that is over', async () => {
    const { owner, mentor, mentorshipId } = await two()
    const client = await database()
    const ownerId = owner.personId
    const { frameworkVersionId } = await client.plan.findFirstOrThrow({ where: { ownerId } })
    const over = { activeKey: null, finishedAt: new Date('2026-12-31T12:00:00Z'), finishedOn: '2026-12-31' }
    const { id: planId } = await makePlan(client, { ownerId, frameworkVersionId, ...over })
    const { id: goalId } = await makeGoal(client, { ownerId, planId, competencies: ['handing-over'] })
    await makeMilestone(client, { goalId, completed: { on: '2026-12-01', by: ownerId } })
    expect((await newReview(mentor, { partner: mentorshipId })).competencies).toEqual([])
  })
})

describe('changing a review', () => {
  it('moves it, changes what it rates and tells the other, each time anew', async () => {
    const { owner, mentor, mentorshipId } = await two()
    const { id } = await scheduleReview(owner, scheduled(mentorshipId))
    const change = { id, day: '2027-03-25', time: '16:00', competencies: ['building'] }
    await editReview(owner, { ...change, version: 1 })
    await editReview(owner, { ...change, version: 2, day: '2027-03-26' })
    const review = await reviewHead(mentor, id)
    expect(review.scheduledAt).toEqual(new Date('2027-03-26T15:00:00Z'))
    const page = await preparingPage(mentor, review)
    expect(page.competencies.map(({ key }) => key)).toEqual(['building'])
    expect(await toldOf(mentor, id)).toEqual(['review.moved', 'review.moved', 'review.scheduled'])
    const late = await refusalOf(editReview(owner, { ...change, version: 1 }))
    expect(late).toMatchObject({ code: 'conflict', version: 3, theirs: { day: '2027-03-26' } })
  })

  it('keeps the competencies once somebody has submitted', async () => {
    const scene = await two()
    const id = await preparing(scene)
    await submitRatings(scene.mentor, { id, ratings: [] })
    const change = { id, day: '2027-03-24', time: '15:00', competencies: [] }
    expect(await refusalOf(editReview(scene.owner, { ...change, version: 3 }))).toMatchObject({
      fields: { competencies: 'competencies-kept' },
    })
  })

  it('cancels it with a reason before it is signed, and never a signed one', async () => {
    const { owner, mentor, mentorshipId } = await two()
    const { id } = await scheduleReview(owner, scheduled(mentorshipId))
    await cancelReview(mentor, { id, reason: 'I am ill.' })
    expect(await reviewHead(owner, id)).toMatchObject({
      ...{ state: 'cancelled', cancelReason: 'I am ill.', cancelledById: mentor.personId },
    })
    expect(await toldOf(owner, id)).toEqual(['review.cancelled'])
    expect(await refusalOf(openReview(owner, { id }))).toMatchObject({ reason: 'review-cancelled' })
    const client = await database()
    const other = await scheduleReview(owner, scheduled(mentorshipId))
    await client.review.update({ where: { id: other.id }, data: { state: 'signed' } })
    expect(await refusalOf(cancelReview(owner, { id: other.id, reason: 'Too late.' }))).toMatchObject({
      reason: 'review-signed',
    })
  })
})

describe('the ratings', () => {
  it('are drafts that only their rater gets back', async () => {
    const scene = await two()
    const { owner, mentor } = scene
    const id = await preparing(scene)
    await saveDraft(mentor, { id, ratings: [rated('listening', 3, 'UNMISTAKABLE')] })
    await saveDraft(mentor, {
      id,
      ratings: [rated('listening', 2, 'UNMISTAKABLE'), rated('handing-over', null)],
    })
    const form = async (actor: typeof owner) => ratingsForm(actor, await reviewHead(actor, id))
    expect((await form(mentor)).drafts).toHaveLength(2)
    expect((await form(mentor)).drafts).toContainEqual(rated('listening', 2, 'UNMISTAKABLE'))
    const seen = JSON.stringify([
      await form(owner),
      await preparingPage(owner, await reviewHead(owner, id)),
      await reviewList(owner),
      await newReview(owner, { partner: scene.mentorshipId }),
    ])
    expect(seen).not.toContain('UNMISTAKABLE')
    // no trace of a draft: not in a notice, not in an event, not in the version
    expect(await toldOf(owner, id)).toEqual([])
    expect((await reviewHead(owner, id)).version).toBe(2)
  })

  it('go with the account of who drafted them, and stay where they were submitted', async () => {
    const client = await database()
    const leftOf = async (give: typeof saveDraft | typeof submitRatings) => {
      const scene = await two()
      const id = await preparing(scene)
      await saveDraft(scene.owner, { id, ratings: [rated('listening', 1)] })
      await give(scene.mentor, { id, ratings: [rated('listening', 3, 'Mine alone.')] })
      await transaction((tx) => deletePerson(tx, scene.mentor.personId))
      const left = await client.reviewRating.findMany({ where: { reviewId: id } })
      return left.map(({ side }) => side).sort()
    }
    expect(await leftOf(saveDraft)).toEqual(['owner'])
    expect(await leftOf(submitRatings)).toEqual(['other', 'owner'])
  })

  it('submitted by one, show that one has and nothing finer, and cannot be changed', async () => {
    const scene = await two()
    const { owner, mentor } = scene
    const id = await preparing(scene)
    await submitRatings(mentor, { id, ratings: [rated('listening', 3, 'UNMISTAKABLE')] })
    const listed = (await reviewList(owner)).ahead
    expect(listed).toMatchObject([{ id, state: 'preparing', next: 'rate-other-has' }])
    expect(JSON.stringify(listed)).not.toContain('ubmittedAt')
    expect(await toldOf(owner, id)).toEqual(['review.submitted'])
    for (const again of [saveDraft, submitRatings])
      expect(await refusalOf(again(mentor, { id, ratings: [] }))).toMatchObject({
        reason: 'submitted-before',
      })
    const client = await database()
    expect(await client.rating.count({ where: { subjectId: owner.personId } })).toBe(0)
  })

  it('reveal with the second submission, and then the ones of the owner are self-ratings', async () => {
    const scene = await two()
    const { owner, mentor } = scene
    const id = await preparing(scene)
    await submitRatings(owner, {
      id,
      ratings: [rated('listening', 2, 'I ask first.'), rated('handing-over', null)],
    })
    expect(await currentLevels(owner)).toEqual({})
    const { isRevealed } = await submitRatings(mentor, { id, ratings: [rated('listening', 3)] })
    expect(isRevealed).toBe(true)
    expect(await reviewHead(owner, id)).toMatchObject({ state: 'revealed', revealedAt: noon })
    expect(await currentLevels(owner)).toMatchObject({ listening: { level: 2 } })
    expect(Object.keys(await currentLevels(owner))).toEqual(['listening'])
    expect(await toldOf(owner, id)).toEqual(['review.revealed', 'review.submitted'])
    expect(await toldOf(mentor, id)).toEqual([
      'review.opened',
      'review.revealed',
      'review.scheduled',
      'review.submitted',
    ])
  })

  it('make one reveal when both submit many times at once, and both are told once', async () => {
    const scene = await two()
    const { owner, mentor } = scene
    const id = await preparing(scene)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        submitRatings(index % 2 ? owner : mentor, { id, ratings: [rated('listening', 2)] }),
      ),
    )
    const done = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    expect(done.map(({ isRevealed }) => isRevealed).sort()).toEqual([false, true])
    const client = await database()
    expect(await client.notice.count({ where: { subjectId: id, kind: 'review.revealed' } })).toBe(2)
    expect(await client.activityEvent.count({ where: { subjectId: id, kind: 'review.revealed' } })).toBe(1)
    expect(await client.rating.count({ where: { subjectId: owner.personId } })).toBe(1)
  })

  it('refuse a level off the scale and a competency that is not in the review', async () => {
    const scene = await two()
    const id = await preparing(scene)
    expect(await refusalOf(saveDraft(scene.owner, { id, ratings: [rated('listening', 9)] }))).toMatchObject({
      fields: { 'ratings.listening.level': 'off-scale' },
    })
    expect(await refusalOf(saveDraft(scene.owner, { id, ratings: [rated('building', 1)] }))).toMatchObject({
      reason: 'not-in-review',
    })
  })

  it('wait for the preparation to be opened', async () => {
    const { owner, mentorshipId } = await two()
    const { id } = await scheduleReview(owner, scheduled(mentorshipId))
    expect(await refusalOf(submitRatings(owner, { id, ratings: [] }))).toMatchObject({
      reason: 'review-not-preparing',
    })
  })

  it('are out of reach for strangers', async () => {
    const scene = await two()
    const id = await preparing(scene)
    const stranger = signedInAs(await makePerson(await database()))
    for (const work of [
      () => submitRatings(stranger, { id, ratings: [] }),
      () => addPoint(stranger, { reviewId: id, text: 'Mine', requestId: newId() }),
      () => cancelReview(stranger, { id, reason: 'No.' }),
      () => reviewHead(stranger, id),
    ])
      expect(await refusalOf(work())).toMatchObject({ code: 'not-found' })
  })
})

describe('the agenda', () => {
  it('takes points of both, in an order that both change, and only one’s own can be removed', async () => {
    const scene = await two()
    const { owner, mentor } = scene
    const reviewId = await preparing(scene)
    const add = (actor: typeof owner, text: string) => addPoint(actor, { reviewId, text, requestId: newId() })
    const first = await add(owner, 'The release train')
    const second = await add(mentor, 'Who chairs')
    await placePoint(owner, { reviewId, id: second.id, before: first.id })
    const texts = async () =>
      (await preparingPage(owner, await reviewHead(owner, reviewId))).agenda.map(({ text }) => text)
    expect(await texts()).toEqual(['Who chairs', 'The release train'])
    await placePoint(mentor, { reviewId, id: second.id, before: null })
    expect(await texts()).toEqual(['The release train', 'Who chairs'])
    expect(await refusalOf(removePoint(owner, { reviewId, id: second.id }))).toMatchObject({
      code: 'forbidden',
    })
    await removePoint(mentor, { reviewId, id: second.id })
    await removePoint(mentor, { reviewId, id: second.id })
    expect(await texts()).toEqual(['The release train'])
  })

  it('holds a point once that is sent several times at once', async () => {
    const scene = await two()
    const reviewId = await preparing(scene)
    const point = { reviewId, text: 'Once', requestId: newId() }
    await Promise.all(Array.from({ length: 4 }, () => addPoint(scene.owner, point)))
    const client = await database()
    expect(await client.agendaPoint.count({ where: { reviewId } })).toBe(1)
  })
})

describe('a rhythm', () => {
  /** The two after a review that both signed. */
  async function signedWith(rhythmWeeks: number | null) {
    const scene = await two()
    const client = await database()
    const { owner, mentor, mentorshipId } = scene
    const plan = await client.plan.findFirstOrThrow({ where: { ownerId: owner.personId } })
    const signed = await makeReview(client, {
      ...{ ownerId: owner.personId, otherId: mentor.personId, mentorshipId, planId: plan.id },
      ...{ frameworkVersionId: plan.frameworkVersionId, state: 'signed', competencies: ['listening'] },
      ...{ scheduledAt: new Date('2027-03-08T14:00:00Z'), signedAt: new Date('2027-03-08T15:00:00Z') },
    })
    await client.mentorship.update({ where: { id: mentorshipId }, data: { rhythmWeeks } })
    return { ...scene, signed }
  }

  it('proposes the next date in the zone of the owner, which one press schedules once for both', async () => {
    const { owner, mentor, mentorshipId } = await signedWith(4)
    const [proposed] = (await reviewList(mentor)).proposed
    // 15:00 in Berlin stays 15:00, although the clocks go forward meanwhile
    expect(proposed).toMatchObject({ at: new Date('2027-04-05T13:00:00Z'), weeks: 4, name: 'Kim Berger' })
    const made = await Promise.all(
      [owner, mentor, owner].map((actor) => scheduleNext(actor, { mentorshipId })),
    )
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    const list = await reviewList(owner)
    expect(list.ahead).toMatchObject([{ scheduledAt: new Date('2027-04-05T13:00:00Z') }])
    expect(list.proposed).toEqual([])
  })

  it('proposes it again where that review was cancelled, and one press schedules another', async () => {
    const { owner, mentor, mentorshipId } = await signedWith(4)
    for (const _ of [1, 2]) {
      const { id } = await scheduleNext(owner, { mentorshipId })
      await cancelReview(mentor, { id, reason: 'I am ill.' })
    }
    expect((await reviewList(owner)).proposed).toHaveLength(1)
    const made = await Promise.all(
      [owner, mentor, owner].map((actor) => scheduleNext(actor, { mentorshipId })),
    )
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect((await reviewList(owner)).ahead).toMatchObject([{ id: made[0]?.id, state: 'scheduled' }])
  })

  it('proposes nothing where there is none', async () => {
    const { owner, mentorshipId } = await signedWith(null)
    expect((await reviewList(owner)).proposed).toEqual([])
    expect(await refusalOf(scheduleNext(owner, { mentorshipId }))).toMatchObject({ reason: 'no-rhythm' })
  })

  it('gives the discussion of a signed review again, with the same competencies', async () => {
    const { owner, mentorshipId, signed } = await signedWith(null)
    const form = await newReview(owner, { partner: mentorshipId, like: signed.id })
    expect(form.competencies).toEqual(['listening'])
    const { id } = await scheduleReview(owner, scheduled(mentorshipId, { competencies: form.competencies }))
    expect(id).not.toBe(signed.id)
    expect(await reviewHead(owner, signed.id)).toMatchObject({ state: 'signed' })
  })
})

describe('the page of a review in preparation', () => {
  it('takes at most seven statements beside its session', async () => {
    const scene = await two()
    const id = await preparing(scene)
    const page = async () => {
      const review = await reviewHead(scene.mentor, id)
      await Promise.all([
        preparingPage(scene.mentor, review),
        reviewBrief(scene.mentor, review),
        openPromises(scene.mentor, review),
      ])
    }
    await page()
    const { statements } = await countStatements(page)
    expect(statements).toBeLessThanOrEqual(7)
  })

  it('takes at most seven for its form, its change and a new one', async () => {
    const scene = await two()
    const id = await preparing(scene)
    for (const work of [
      async () => ratingsForm(scene.owner, await reviewHead(scene.owner, id)),
      () => reviewEdit(scene.owner, id),
      () => newReview(scene.mentor, { partner: scene.mentorshipId }),
    ]) {
      await work()
      expect((await countStatements<unknown>(work)).statements).toBeLessThanOrEqual(7)
    }
  })
})

describe('the list', () => {
  it('shows each what the two have together, and pages the past', async () => {
    const { owner, mentor, mentorshipId } = await two()
    const client = await database()
    const plan = await client.plan.findFirstOrThrow({ where: { ownerId: owner.personId } })
    for (let index = 0; index < 25; index++)
      await makeReview(client, {
        ...{ ownerId: owner.personId, otherId: mentor.personId, mentorshipId, planId: plan.id },
        ...{ frameworkVersionId: plan.frameworkVersionId, state: index % 5 ? 'signed' : 'cancelled' },
        ...{ scheduledAt: new Date(Date.UTC(2026, 0, 1 + index)), signedAt: noon },
      })
    const { statements, result: first } = await countStatements(() => reviewList(mentor))
    expect(statements).toBe(4)
    expect(first.past).toHaveLength(20)
    const rest = await reviewList(mentor, first.more)
    expect(rest.past).toHaveLength(5)
    expect(rest.more).toBeNull()
    const ids = [...first.past, ...rest.past].map(({ id }) => id)
    expect(new Set(ids).size).toBe(25)
    // signed ones stay when the mentorship is over, the others go
    await client.mentorship.update({ where: { id: mentorshipId }, data: { endedAt: noon, activeKey: null } })
    expect((await reviewList(mentor)).past).toHaveLength(20)
    expect((await reviewList(mentor)).more).toBeNull()
  })
})
