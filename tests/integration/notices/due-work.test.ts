import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { tell } from '@/lib/activity/data'
import { job } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { isUniqueViolation } from '@/lib/db/errors'
import { countStatements } from '@/lib/db/statements'
import { transaction } from '@/lib/db/transaction'
import { lookForDueWork } from '@/lib/notices/commands/look-for-due-work'
import { makePerson, signedInAs } from '@/tests/support/factories/people'
import { refusalOf, removeEverybody } from '../people/scene'
import { at, kindsFor, monday, two } from './scene'

beforeEach(async () => {
  at(monday)
  await removeEverybody()
})

afterAll(() => setClock(null))

describe('due work', () => {
  it('tells both of a review that lies on the next calendar day of each', async () => {
    // noon on Monday in UTC is Tuesday already in Kiritimati, fourteen hours ahead
    const { ada, mia, review } = await two({ mia: 'Pacific/Kiritimati' })
    await review('2027-03-09T13:00:00Z')
    expect(await lookForDueWork(job)).toBe(2)
    expect([await kindsFor(ada.actor), await kindsFor(mia.actor)]).toEqual([
      ['review.tomorrow'],
      ['review.tomorrow'],
    ])
    const db = await database()
    expect((await db.notice.findMany()).map(({ occasion }) => occasion.split(':')[2]).sort()).toEqual([
      '2027-03-09',
      '2027-03-10',
    ])
  })

  it('tells nobody of a review of today, of the day after tomorrow, or one that will not be', async () => {
    const { review, mentorshipId } = await two()
    await review('2027-03-08T15:00:00Z')
    await review('2027-03-10T00:00:00Z')
    for (const state of ['revealed', 'signed', 'cancelled']) await review('2027-03-09T12:00:00Z', { state })
    await review('2027-03-09T12:00:00Z', { mentorshipId: null })
    expect(await lookForDueWork(job)).toBe(0)
    await review('2027-03-09T12:00:00Z')
    await (await database()).mentorship.update({ where: { id: mentorshipId }, data: { endedAt: monday } })
    expect(await lookForDueWork(job)).toBe(0)
  })

  it('tells the owner of a guest’s review, and both again when it was moved to another day', async () => {
    const { ada, mia, review } = await two()
    await review('2027-03-09T12:00:00Z', { otherId: null, otherKind: 'guest', mentorshipId: null })
    const { id } = await review('2027-03-09T12:00:00Z')
    expect(await lookForDueWork(job)).toBe(3)
    const db = await database()
    await db.review.update({ where: { id }, data: { scheduledAt: new Date('2027-03-11T12:00:00Z') } })
    at(monday, 2 * 24 * 60)
    expect(await lookForDueWork(job)).toBe(2)
    expect((await kindsFor(ada.actor)).length + (await kindsFor(mia.actor)).length).toBe(5)
  })

  it('tells who made a promise on the day it is due, and nobody else', async () => {
    const { ada, mia, promise } = await two({ ada: 'Pacific/Kiritimati' })
    await promise({ dueOn: '2027-03-09' })
    await promise({ dueOn: '2027-03-08', madeBy: 'other' })
    await promise({ dueOn: '2027-03-08', madeBy: 'other', state: 'kept' })
    await promise({ dueOn: '2027-03-09', madeBy: 'other' })
    expect(await lookForDueWork(job)).toBe(2)
    expect([await kindsFor(ada.actor), await kindsFor(mia.actor)]).toEqual([['promise.due'], ['promise.due']])
  })

  it('makes a digest once a week, on Monday from eight on, for who asked for one and for nobody else', async () => {
    const db = await database()
    const early = signedInAs(await makePerson(db, { timeZone: 'America/New_York' }))
    const late = signedInAs(await makePerson(db, { timeZone: 'America/Los_Angeles' }))
    const unasked = signedInAs(await makePerson(db))
    const asked = { id: { in: [early.personId, late.personId] } }
    await db.person.updateMany({ where: asked, data: { mailsDigest: true } })
    // the clocks of New York were not set forward yet: seven in the morning
    expect(await lookForDueWork(job)).toBe(0)
    at(monday, 60)
    expect(await lookForDueWork(job)).toBe(1)
    at(monday, 11 * 60)
    expect(await lookForDueWork(job)).toBe(1)
    at(monday, 7 * 24 * 60 + 60)
    expect(await lookForDueWork(job)).toBe(1)
    expect(await kindsFor(early)).toEqual(['digest.weekly', 'digest.weekly'])
    expect([await kindsFor(late), await kindsFor(unasked)]).toEqual([['digest.weekly'], []])
  })

  it('is written once, notice and mail, when twelve look at the same moment', async () => {
    const { review, promise } = await two()
    await review('2027-03-09T12:00:00Z')
    await promise({ dueOn: '2027-03-08' })
    await Promise.all(Array.from({ length: 12 }, () => lookForDueWork(job)))
    const db = await database()
    expect(await db.notice.count()).toBe(3)
    expect(await db.outgoingMail.count()).toBe(3)
    const occasions = (rows: { occasion: string }[]) => rows.map(({ occasion }) => occasion).sort()
    expect(occasions(await db.outgoingMail.findMany())).toEqual(occasions(await db.notice.findMany()))
    const [notice] = await db.notice.findMany()
    expect(notice?.at).toEqual(monday)
  })

  it('are written in the transaction of the occasion, and go when that is undone', async () => {
    const { ada } = await two()
    const db = await database()
    const notice = { personId: ada.id, kind: 'review.submitted', subjectId: 'one', ownerId: ada.id } as const
    const undone = transaction(async (tx) => {
      await tell(tx, [{ ...notice, actorId: null }])
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect([await db.notice.count(), await db.outgoingMail.count()]).toEqual([0, 0])
    await transaction((tx) => tell(tx, [{ ...notice, actorId: null }]))
    // the same occasion a second time is refused as a whole, by the database
    const again = transaction((tx) => tell(tx, [{ ...notice, actorId: null }]))
    await expect(again).rejects.toSatisfy((error) => isUniqueViolation(error, ['occasion']))
    expect([await db.notice.count(), await db.outgoingMail.count()]).toEqual([1, 1])
  })

  it('takes the same statements for one person as for forty', async () => {
    const { promise } = await two()
    await promise({ dueOn: '2027-03-08' })
    const one = await countStatements(() => lookForDueWork(job))
    for (let n = 0; n < 40; n++) await (await two()).promise({ dueOn: '2027-03-08' })
    const forty = await countStatements(() => lookForDueWork(job))
    expect(forty).toEqual({ ...one, result: 40 })
  })

  it('is nobody’s to start but the server’s own', async () => {
    const { ada } = await two()
    expect(await refusalOf(lookForDueWork(ada.actor))).toEqual({ code: 'forbidden' })
  })
})
