import { beforeAll, describe, expect, it } from 'vitest'
import { endMentorship } from '@/lib/access/commands/end-mentorship'
import type { Actor, SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { newId } from '@/lib/ids'
import { completeMilestone } from '@/lib/plans/commands/complete-milestone'
import { dropPromise } from '@/lib/reviews/commands/drop-promise'
import { keepPromise } from '@/lib/reviews/commands/keep-promise'
import { makePromise } from '@/lib/reviews/commands/make-promise'
import { promiseToMilestone } from '@/lib/reviews/commands/promise-to-milestone'
import { renegotiatePromise } from '@/lib/reviews/commands/renegotiate-promise'
import { findReview } from '@/lib/reviews/data/review-head'
import { promiseMessages } from '@/lib/reviews/messages/promises'
import { promisePage } from '@/lib/reviews/queries/promise'
import { promiseList } from '@/lib/reviews/queries/promise-list'
import { openPromises, promisesOfReview } from '@/lib/reviews/queries/promises'
import type { MakePromise } from '@/lib/reviews/schema/promise'
import { makePerson, signedInAs } from '@/tests/support/factories/people'
import { makeGoal } from '@/tests/support/factories/plans'
import { makeReview, makePromise as storePromise } from '@/tests/support/factories/reviews'
import { eventsOf, refusalOf } from '../plans/scene'
import { pair, revealed, revealedToGuest, toldOf } from './talk-scene'

beforeAll(() => {
  setClock(() => new Date('2027-03-10T12:00:00Z'))
})

const input = (reviewId: string, more: Partial<MakePromise> = {}): MakePromise => ({
  ...{ reviewId, requestId: newId(), madeBy: 'owner', what: 'Bring two options', dueOn: '2027-04-01' },
  ...more,
})

async function agenda(actor: Actor, reviewId: string) {
  const client = await database()
  const review = await findReview(client, actor, reviewId)
  return review ? (await openPromises(actor, review)).promises : []
}

const whats = (promises: readonly { what: string }[]) => promises.map(({ what }) => what)

async function nextReview(two: Awaited<ReturnType<typeof pair>>) {
  const { owner, other, mentorshipId, planId, frameworkVersionId } = two
  return makeReview(await database(), {
    ...{ ownerId: owner.personId, otherId: other.personId, mentorshipId, planId, frameworkVersionId },
  })
}

describe('making a promise', () => {
  it('keeps who, what and by when, tells the other one and writes it down', async () => {
    const { owner, other, id } = await revealed()
    const made = await makePromise(other, input(id, { madeBy: 'owner' }))
    const [promise] = await agenda(owner, id)
    expect(promise).toMatchObject({
      ...{ id: made.id, what: 'Bring two options', dueOn: '2027-04-01', madeBy: 'owner', isMine: true },
      dates: [{ dueOn: '2027-04-01', setOn: '2027-03-10', setBy: 'other' }],
    })
    expect((await agenda(other, id))[0]?.isMine).toBe(false)
    expect(await toldOf(owner, made.id)).toEqual(['promise.made'])
    expect(await toldOf(other, made.id)).toEqual([])
    expect(await eventsOf(made.id)).toEqual(['promise.made'])
  })

  it('makes one promise of a submission that arrives ten times at once, and refuses it with other words', async () => {
    const { owner, id } = await revealed()
    const form = input(id)
    const made = await Promise.all(Array.from({ length: 10 }, () => makePromise(owner, form)))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(await agenda(owner, id)).toHaveLength(1)
    expect(await refusalOf(makePromise(owner, { ...form, what: 'Bring three' }))).toEqual({
      code: 'illegal',
      reason: 'promise-saved-before',
    })
  })

  it('is refused to strangers, in a review that is over, and for a day that has passed', async () => {
    const { owner, id } = await revealed()
    const stranger = signedInAs(await makePerson(await database()))
    expect(await refusalOf(makePromise(stranger, input(id)))).toEqual({ code: 'not-found' })
    expect(await refusalOf(makePromise(owner, input(id, { dueOn: '2027-03-09' })))).toMatchObject({
      code: 'invalid',
    })
    const client = await database()
    for (const state of ['signed', 'cancelled']) {
      await client.review.update({ where: { id }, data: { state } })
      expect(await refusalOf(makePromise(owner, input(id)))).toEqual({
        code: 'illegal',
        reason: `review-${state}`,
      })
    }
  })

  it('takes a signature away that a revealed review had, and tells who gave it', async () => {
    const { owner, other, id } = await revealed()
    const client = await database()
    await client.review.update({ where: { id }, data: { otherSignedAt: new Date() } })
    const made = await makePromise(owner, input(id))
    const signature = async () => (await client.review.findUniqueOrThrow({ where: { id } })).otherSignedAt
    expect(await signature()).toBeNull()
    await client.review.update({ where: { id }, data: { otherSignedAt: new Date() } })
    await keepPromise(owner, { id: made.id, version: 1 })
    expect(await signature()).toBeNull()
    expect(await toldOf(other, id)).toEqual(['review.changed', 'review.changed'])
  })
})

describe('an open promise', () => {
  it('stands on the next agenda of the same two, whichever of them owns the plan', async () => {
    const two = await revealed()
    await makePromise(two.owner, input(two.id))
    const next = await nextReview(two)
    const turned = await makeReview(await database(), {
      ...{ ownerId: two.other.personId, otherId: two.owner.personId, planId: two.planId },
      frameworkVersionId: two.frameworkVersionId,
    })
    expect(whats(await agenda(two.owner, next.id))).toEqual(['Bring two options'])
    expect(whats(await agenda(two.other, next.id))).toEqual(['Bring two options'])
    const [promise] = await agenda(two.other, turned.id)
    expect([promise?.madeBy, promise?.isMine]).toEqual(['owner', false])
  })

  it.each([
    ['kept', (by: SignedIn, id: string) => keepPromise(by, { id, version: 1 })],
    [
      'dropped',
      (by: SignedIn, id: string) => dropPromise(by, { id, version: 1, reason: 'The forum is over.' }),
    ],
  ] as const)(
    'leaves the agenda when it is %s by either one, who is named in the record',
    async (state, close) => {
      const two = await revealed()
      const { id } = await makePromise(two.owner, input(two.id))
      await close(two.other, id)
      expect(await agenda(two.owner, (await nextReview(two)).id)).toEqual([])
      const { promise } = await promisePage(two.owner, id)
      expect(promise).toMatchObject({ state, closedBy: 'other', closedOn: '2027-03-10' })
      expect(await toldOf(two.owner, id)).toEqual(['promise.changed'])
      expect(await eventsOf(id)).toEqual(['promise.made', `promise.${state}`])
      expect(await refusalOf(close(two.owner, id))).toEqual({ code: 'illegal', reason: `promise-${state}` })
    },
  )

  it('gets a new date and keeps those before it', async () => {
    const two = await revealed()
    const { id } = await makePromise(two.owner, input(two.id))
    await renegotiatePromise(two.other, { id, version: 1, dueOn: '2027-05-01' })
    await renegotiatePromise(two.owner, { id, version: 2, dueOn: '2027-06-01' })
    const [promise] = await agenda(two.owner, (await nextReview(two)).id)
    expect(promise?.dates.map(({ dueOn, setBy }) => [dueOn, setBy])).toEqual([
      ['2027-04-01', 'owner'],
      ['2027-05-01', 'other'],
      ['2027-06-01', 'owner'],
    ])
  })

  it('is changed by one of two who do it at once; the other is shown what stands', async () => {
    const two = await revealed()
    const { id } = await makePromise(two.owner, input(two.id))
    await renegotiatePromise(two.other, { id, version: 1, dueOn: '2027-05-01' })
    expect(
      await refusalOf(renegotiatePromise(two.owner, { id, version: 1, dueOn: '2027-05-02' })),
    ).toMatchObject({ code: 'conflict' })
    expect(await refusalOf(keepPromise(two.owner, { id, version: 1 }))).toEqual({
      code: 'conflict',
      reason: 'promise-changed',
    })
  })

  it('stands in each one’s own list after the mentorship has ended, where both can still close it', async () => {
    const two = await revealed()
    const { id } = await makePromise(two.owner, input(two.id))
    await endMentorship(two.owner, { id: two.mentorshipId })
    for (const person of [two.owner, two.other]) {
      const { partners } = await promiseList(person)
      expect(partners.map(({ open }) => whats(open))).toEqual([['Bring two options']])
    }
    await keepPromise(two.other, { id, version: 1 })
    const { partners, closed } = await promiseList(two.owner)
    expect([partners[0]?.open, whats(closed)]).toEqual([[], ['Bring two options']])
  })

  it('of a guest’s review stands in the owner’s own list, and the guest reads it', async () => {
    const { owner, guest, id } = await revealedToGuest()
    await makePromise(owner, input(id, { madeBy: 'other', what: 'Send the slides' }))
    const { partners } = await promiseList(owner)
    expect(partners.map(({ isGuest, open }) => [isGuest, whats(open)])).toEqual([[true, ['Send the slides']]])
    expect(whats(await agenda(guest, id))).toEqual(['Send the slides'])
    expect(await refusalOf(makePromise(guest as unknown as SignedIn, input(id)))).toEqual({
      code: 'forbidden',
    })
  })

  it('is nothing to a stranger', async () => {
    const two = await revealed()
    const { id } = await makePromise(two.owner, input(two.id))
    const stranger = signedInAs(await makePerson(await database()))
    const attempts = [
      () => promisePage(stranger, id),
      () => keepPromise(stranger, { id, version: 1 }),
      () => dropPromise(stranger, { id, version: 1, reason: 'x' }),
      () => renegotiatePromise(stranger, { id, version: 1, dueOn: '2027-05-01' }),
      () => promiseToMilestone(stranger, { id, goalId: id }),
    ]
    for (const attempt of attempts) expect(await refusalOf(attempt())).toEqual({ code: 'not-found' })
    expect((await promiseList(stranger)).partners).toEqual([])
  })
})

describe('a milestone of a promise', () => {
  it('has its words and its day, leaves it open, and says on it when it is done', async () => {
    const two = await revealed()
    const goal = await makeGoal(await database(), { ownerId: two.owner.personId, planId: two.planId })
    const { id } = await makePromise(two.owner, input(two.id))
    const made = await promiseToMilestone(two.owner, { id, goalId: goal.id })
    expect(await promiseToMilestone(two.owner, { id, goalId: goal.id })).toEqual(made)
    const client = await database()
    expect(await client.milestone.findMany({ where: { goalId: goal.id } })).toMatchObject([
      { title: 'Bring two options', dueOn: '2027-04-01' },
    ])
    await completeMilestone(two.owner, { id: made.milestoneId, note: '', completedOn: null })
    expect((await agenda(two.owner, two.id))[0]).toMatchObject({ state: 'open', milestone: { isDone: true } })
  })

  it('is for the owner of the plan alone, in an open goal of theirs that reaches its day', async () => {
    const two = await revealed()
    const client = await database()
    const owned = { ownerId: two.owner.personId, planId: two.planId }
    const goal = await makeGoal(client, owned)
    const { id } = await makePromise(two.owner, input(two.id))
    expect(await refusalOf(promiseToMilestone(two.other, { id, goalId: goal.id }))).toEqual({
      code: 'forbidden',
    })
    const short = await makeGoal(client, { ...owned, dueOn: '2027-03-20' })
    expect(await refusalOf(promiseToMilestone(two.owner, { id, goalId: short.id }))).toMatchObject({
      code: 'invalid',
    })
    const closed = await makeGoal(client, { ...owned, state: 'achieved', closedOn: '2027-03-01' })
    expect(await refusalOf(promiseToMilestone(two.owner, { id, goalId: closed.id }))).toEqual({
      code: 'illegal',
      reason: 'promise-goal-closed',
    })
    expect(await client.milestone.count({ where: { goal: { ownerId: two.owner.personId } } })).toBe(0)
  })
})

describe('the share of kept promises', () => {
  it('is the same for both, over reviews in both directions', async () => {
    const two = await revealed()
    const client = await database()
    const [a, b] = [two.owner.personId, two.other.personId]
    const closed = { closedAt: new Date('2027-02-01T09:00:00Z'), closedOn: '2027-02-01' }
    for (const more of [
      { state: 'kept', ...closed },
      { state: 'dropped', ...closed },
      { state: 'kept', madeBy: 'other', ...closed },
      { dueOn: '2027-03-09' },
      { dueOn: '2027-03-10' },
    ])
      await storePromise(client, { ownerId: a, otherId: b, ...more })
    // the other way round: kept by the one who is the owner above
    await storePromise(client, { ownerId: b, otherId: a, state: 'kept', madeBy: 'other', ...closed })
    const review = await findReview(client, two.owner, two.id)
    const ofOwner = review && (await promisesOfReview(two.owner, review))
    expect(ofOwner?.mine).toEqual({ kept: 2, dropped: 1, overdue: 1 })
    expect(ofOwner?.theirs).toEqual({ kept: 1, dropped: 0, overdue: 0 })
    const [partner] = (await promiseList(two.other)).partners
    expect([partner?.mine, partner?.theirs]).toEqual([ofOwner?.theirs, ofOwner?.mine])
  })
})

describe('the statements', () => {
  it('are as many for a hundred promises as for one', async () => {
    const two = await revealed()
    const client = await database()
    const owned = { ownerId: two.owner.personId, otherId: two.other.personId }
    await storePromise(client, owned)
    const review = await findReview(client, two.owner, two.id)
    if (!review) throw new Error('There is no review.')
    for (const amount of [1, 100]) {
      for (let n = 1; n < amount; n++)
        await storePromise(client, n % 2 ? owned : { ...owned, state: 'kept', closedAt: new Date() })
      expect((await countStatements(() => openPromises(two.owner, review))).statements).toBe(1)
      expect((await countStatements(() => promisesOfReview(two.owner, review))).statements).toBe(2)
      expect((await countStatements(() => promiseList(two.owner))).statements).toBe(3)
    }
  })

  it('give the closed ones page by page, each once', async () => {
    const two = await pair()
    const client = await database()
    for (let n = 0; n < 60; n++)
      await storePromise(client, {
        ...{ ownerId: two.owner.personId, otherId: two.other.personId, what: `Promise ${n}` },
        ...{ state: 'kept', closedOn: '2027-02-01', closedAt: new Date(Date.UTC(2027, 1, 1, 0, n >> 1)) },
      })
    const seen: string[] = []
    let before: string | null = null
    do {
      const page = await promiseList(two.owner, before)
      seen.push(...whats(page.closed))
      before = page.before
    } while (before)
    expect(seen).toHaveLength(60)
    expect(new Set(seen).size).toBe(60)
  })
})

describe('every reason for refusing', () => {
  it('has a sentence', () => {
    for (const sentence of Object.values(promiseMessages)) expect(sentence).toMatch(/\.$/)
  })
})
