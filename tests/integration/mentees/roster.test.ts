import { beforeAll, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { menteePage } from '@/lib/reviews/queries/mentees'
import { makeEndorsement, makeEvidence } from '@/tests/support/factories/evidence'
import { makeEntry } from '@/tests/support/factories/journal'
import { makePromise, makeReview } from '@/tests/support/factories/reviews'
import { inDays, menteeOf, mentor, noon, today } from './scene'

beforeAll(() => {
  setClock(() => noon)
})

/** The one person whom somebody mentors, as the list shows that one. */
async function only(actor: Awaited<ReturnType<typeof mentor>>) {
  const { mentees } = await menteePage(actor, {})
  expect(mentees).toHaveLength(1)
  const [mentee] = mentees
  if (!mentee) throw new Error('Nobody is listed.')
  return mentee
}

/** Logs something of today, so that nobody is silent. */
async function logged(ownerId: string, wanted: Partial<Parameters<typeof makeEntry>[1]> = {}) {
  return makeEntry(await database(), { ownerId, date: today, ...wanted })
}

const calm = { review: null, rhythmPassed: null, promises: 0, evidence: 0, isSilent: false }

describe('the people whom somebody mentors', () => {
  it('are those whose mentorship lasts, and nobody else’s', async () => {
    const [actor, other] = [await mentor(), await mentor()]
    const { ownerId, mentorship } = await menteeOf(actor)
    await menteeOf(actor, 'Ended', { endedAt: inDays(-1) })
    await menteeOf(other, 'Of somebody else')
    await logged(ownerId)
    const page = await menteePage(actor, {})
    expect(page).toMatchObject({ count: 1, page: 1, pages: 1, today })
    expect(page.mentees).toEqual([
      { mentorshipId: mentorship.id, ownerId, name: 'Mia Lead', kind: 'mentor', ...calm },
    ])
  })

  it.each([
    ['scheduled', inDays(6), {}, true],
    ['scheduled', inDays(8), {}, false],
    ['scheduled', inDays(-30), {}, true],
    ['preparing', inDays(30), {}, true],
    ['preparing', inDays(30), { otherSubmittedAt: inDays(-1) }, false],
    ['preparing', inDays(3), { otherSubmittedAt: inDays(-1) }, true],
    ['revealed', inDays(-3), {}, true],
    ['revealed', inDays(-3), { otherSignedAt: inDays(-1) }, false],
    ['signed', inDays(-3), { signedAt: inDays(-3) }, false],
    ['cancelled', inDays(3), {}, false],
  ] as const)('need a review that is %s for %s %o: %s', async (state, scheduledAt, more, isDue) => {
    const actor = await mentor()
    const { ownerId, pair } = await menteeOf(actor)
    await logged(ownerId)
    const { id } = await makeReview(await database(), { ...pair, state, scheduledAt, ...more })
    const isSubmitted = 'otherSubmittedAt' in more
    const review = isDue ? { id, state, day: scheduledAt.toISOString().slice(0, 10), isSubmitted } : null
    expect(await only(actor)).toMatchObject({ ...calm, review })
  })

  it('need a review when their rhythm’s date has passed and none is open', async () => {
    const client = await database()
    const due = async (rhythmWeeks: number, since: Date, scheduledAt?: Date, state = 'signed') => {
      const actor = await mentor()
      const { ownerId, pair } = await menteeOf(actor, 'Mia Lead', { rhythmWeeks, since })
      await logged(ownerId)
      const signedAt = state === 'signed' ? scheduledAt : undefined
      if (scheduledAt)
        await makeReview(client, { ...pair, state, scheduledAt, ...(signedAt && { signedAt }) })
      return (await only(actor)).rhythmPassed
    }
    expect(await due(4, inDays(-29))).toBe(4)
    expect(await due(4, inDays(-27))).toBeNull()
    expect(await due(2, inDays(-400), inDays(-15))).toBe(2)
    expect(await due(2, inDays(-400), inDays(-13))).toBeNull()
    expect(await due(6, inDays(-400), inDays(-41))).toBeNull()
    expect(await due(13, inDays(-400), inDays(-92))).toBe(13)
    expect(await due(4, inDays(-400), inDays(20), 'scheduled')).toBeNull()
  })

  it('need a word on promises of the two past their day, whoever owns them', async () => {
    const client = await database()
    const actor = await mentor()
    const { ownerId } = await menteeOf(actor)
    await logged(ownerId)
    const [there, back] = [
      { ownerId, otherId: actor.personId },
      { ownerId: actor.personId, otherId: ownerId },
    ]
    await makePromise(client, { ...there, dueOn: '2027-03-10' })
    await makePromise(client, { ...there, dueOn: '2027-03-01', state: 'kept' })
    expect(await only(actor)).toMatchObject(calm)
    await makePromise(client, { ...there, dueOn: '2027-03-09' })
    await makePromise(client, { ...back, dueOn: '2027-03-01' })
    expect(await only(actor)).toMatchObject({ ...calm, promises: 2 })
  })

  it('need a word on evidence that the reader may see and has not endorsed', async () => {
    const client = await database()
    const [actor, colleague] = [await mentor(), await mentor()]
    const { ownerId } = await menteeOf(actor, 'Mia Lead', { journalFrom: '2027-01-01' })
    const claimed = async (entry: Parameters<typeof logged>[1], withdrawnAt?: Date) => {
      const { id: entryId } = await logged(ownerId, entry)
      return makeEvidence(client, { ownerId, entryId, ...(withdrawnAt && { withdrawnAt }) })
    }
    await claimed({ isPrivate: true })
    await claimed({ date: '2026-12-31' })
    await claimed({ deletedAt: inDays(-1) })
    await claimed({}, inDays(-1))
    const mine = await claimed({})
    await makeEndorsement(client, { evidenceId: mine.id, endorserId: actor.personId })
    expect(await only(actor)).toMatchObject(calm)
    const other = await claimed({})
    await makeEndorsement(client, { evidenceId: other.id, endorserId: colleague.personId })
    await claimed({})
    expect(await only(actor)).toMatchObject({ ...calm, evidence: 2 })
    await client.mentorship.updateMany({ where: { ownerId }, data: { seesJournal: false } })
    expect(await only(actor)).toMatchObject(calm)
  })

  it.each([
    ['an entry of 28 days ago', {}, { date: '2027-02-10' }, true],
    ['an entry of 27 days ago', {}, { date: '2027-02-11' }, false],
    ['an entry that is planned', {}, { date: '2027-03-11', state: 'planned' }, true],
    ['a private entry', {}, { isPrivate: true }, true],
    ['an entry in the bin', {}, { deletedAt: inDays(-1) }, true],
    ['a journal that is not shown', { seesJournal: false }, { date: '2026-01-01' }, false],
    [
      'a journal that is shown from last week on',
      { journalFrom: '2027-03-03' },
      { date: '2026-01-01' },
      false,
    ],
    ['a journal that is shown since long', { journalFrom: '2027-01-01' }, { date: '2027-01-02' }, true],
  ] as const)('have logged nothing for four weeks: %s', async (_, grant, entry, isSilent) => {
    const actor = await mentor()
    const { ownerId } = await menteeOf(actor, 'Mia Lead', grant)
    await logged(ownerId, entry)
    expect(await only(actor)).toMatchObject({ ...calm, isSilent })
  })

  it('come by how grave is what needs attention, then by name', async () => {
    const client = await database()
    const actor = await mentor()
    const add = async (name: string, what: { review?: boolean; promise?: boolean; silent?: boolean }) => {
      const { ownerId, pair } = await menteeOf(actor, name)
      if (!what.silent) await logged(ownerId)
      if (what.review) await makeReview(client, pair)
      if (what.promise) await makePromise(client, { ownerId, otherId: actor.personId, dueOn: '2027-03-01' })
    }
    await add('Émile calm', {})
    await add('Ada silent', { silent: true })
    await add('Bo promise', { promise: true })
    await add('Cy review', { review: true })
    await add('Zoe two', { promise: true, silent: true })
    await add('dora calm', {})
    await add('Yul three', { review: true, promise: true, silent: true })
    const { mentees } = await menteePage(actor, {})
    expect(mentees.map(({ name }) => name)).toEqual([
      ...['Yul three', 'Cy review', 'Bo promise', 'Zoe two', 'Ada silent', 'dora calm', 'Émile calm'],
    ])
  })

  it('come 25 to a page and are found by the words of a name, with as many statements for 60 as for one', async () => {
    const [actor, small] = [await mentor(), await mentor()]
    await menteeOf(small)
    for (let n = 0; n < 60; n++) await menteeOf(actor, `Ünal Person ${String(n).padStart(2, '0')}`)
    const first = await countStatements(() => menteePage(actor, {}))
    const one = await countStatements(() => menteePage(small, {}))
    expect(first.statements).toBe(2)
    expect(one.statements).toBe(2)
    expect(first.result).toMatchObject({ count: 60, pages: 3 })
    expect(first.result.mentees.map(({ name }) => name).slice(23)).toEqual([
      'Ünal Person 23',
      'Ünal Person 24',
    ])
    const last = await menteePage(actor, { page: '3' })
    expect(last.mentees.map(({ name }) => name).slice(8)).toEqual(['Ünal Person 58', 'Ünal Person 59'])
    expect((await menteePage(actor, { page: '4' })).mentees).toEqual([])
    const found = await menteePage(actor, { words: ' 7 unal PERSON' })
    expect(found).toMatchObject({ count: 6, words: '7 unal PERSON' })
    expect(found.mentees.map(({ name }) => name.slice(-2))).toEqual(['07', '17', '27', '37', '47', '57'])
    expect((await menteePage(actor, { words: '%' })).count).toBe(0)
  })

  it('come in one order over all pages where those with a review due fill the page', async () => {
    const client = await database()
    const actor = await mentor()
    for (let n = 0; n < 34; n++) {
      const { ownerId, pair } = await menteeOf(actor, `Person ${String(n).padStart(2, '0')}`)
      if (n >= 4) await makeReview(client, pair)
      if (n !== 1 && n !== 6) await logged(ownerId)
    }
    const [first, second] = [await menteePage(actor, {}), await menteePage(actor, { page: '2' })]
    const names = [...first.mentees, ...second.mentees].map(({ name }) => Number(name.slice(-2)))
    const due = Array.from({ length: 30 }, (_, n) => n + 4)
    expect(names).toEqual([...due, 1, 0, 2, 3])
    const silent = [...first.mentees, ...second.mentees].filter(({ isSilent }) => isSilent)
    expect(silent.map(({ name }) => name)).toEqual(['Person 06', 'Person 01'])
  })
})
