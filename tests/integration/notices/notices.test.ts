import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { NoticeKind } from '@/lib/activity/types'
import { findSession } from '@/lib/auth/sessions'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { newId } from '@/lib/ids'
import { openNotice } from '@/lib/notices/commands/open-notice'
import { readAllNotices } from '@/lib/notices/commands/read-all-notices'
import { noticeSentence } from '@/lib/notices/messages/sentences'
import { ownNotices } from '@/lib/notices/queries/notices'
import { anonymous } from '@/tests/support/factories/people'
import { makeGoal } from '@/tests/support/factories/plans'
import { browserOf, refusalOf, removeEverybody } from '../people/scene'
import { at, monday, told, two } from './scene'

beforeEach(async () => {
  at(monday)
  await removeEverybody()
})

afterAll(() => setClock(null))

const sentencesOf = async (actor: Parameters<typeof ownNotices>[0]) =>
  (await ownNotices(actor, null)).notices.map(noticeSentence)

describe('notices', () => {
  it('name people as they are called now, and say of who is gone that the account was deleted', async () => {
    const { ada, mia, review, promise } = await two()
    const { id } = await review('2027-03-09T12:00:00Z')
    const { id: promiseId } = await promise({ dueOn: '2027-03-08', what: 'Write the runbook' })
    await told(ada.actor, { kind: 'review.scheduled', subjectId: id, actorId: mia.id })
    at(monday, 1)
    await told(ada.actor, { kind: 'review.tomorrow', subjectId: id })
    at(monday, 2)
    await told(ada.actor, { kind: 'promise.due', subjectId: promiseId })
    const db = await database()
    await db.person.update({ where: { id: mia.id }, data: { name: 'Mia Ferrante' } })
    expect(await sentencesOf(ada.actor)).toEqual([
      'A promise of yours to Mia Ferrante is due: “Write the runbook”',
      'Your review with Mia Ferrante is the day after this notice.',
      'Mia Ferrante scheduled a review with you.',
    ])
    await db.person.delete({ where: { id: mia.id } })
    expect(await sentencesOf(ada.actor)).toEqual([
      'A promise of yours to somebody whose account was deleted is due: “Write the runbook”',
      'Your review with somebody whose account was deleted is the day after this notice.',
      'Somebody whose account was deleted scheduled a review with you.',
    ])
  })

  it('mark a guest as one', async () => {
    const { ada, review } = await two()
    const guest = { otherId: null, otherKind: 'guest', mentorshipId: null }
    const { id } = await review('2027-03-09T12:00:00Z', { ...guest, guestName: 'Tomas' })
    await told(ada.actor, { kind: 'review.submitted', subjectId: id })
    expect(await sentencesOf(ada.actor)).toEqual(['Tomas (guest) submitted ratings for your review.'])
  })

  it('come thirty to a page, newest first, also those of one moment, in the same statements however many', async () => {
    const { ada } = await two()
    for (let n = 0; n < 70; n++) await told(ada.actor, {})
    const pages: string[][] = []
    let before: string | null = null
    do {
      const page: Awaited<ReturnType<typeof ownNotices>> = await ownNotices(ada.actor, before)
      pages.push(page.notices.map(({ id }) => id))
      before = page.before
    } while (before)
    expect(pages.map(({ length }) => length)).toEqual([30, 30, 10])
    expect(new Set(pages.flat()).size).toBe(70)
    expect(pages.flat()).toEqual(pages.flat().toSorted().reverse())
    const { statements } = await countStatements(() => ownNotices(ada.actor, pages[0]?.[29] ?? ''))
    expect(statements).toBe(2)
  })

  it('are nobody else’s to read or to open', async () => {
    const { ada, mia } = await two()
    await told(ada.actor, {})
    const [{ id } = { id: '' }] = (await ownNotices(ada.actor, null)).notices
    expect((await ownNotices(mia.actor, null)).notices).toEqual([])
    expect((await ownNotices(mia.actor, id)).notices).toEqual([])
    expect(await refusalOf(openNotice(mia.actor, { id }))).toEqual({ code: 'not-found' })
    expect(await refusalOf(openNotice(anonymous(), { id }))).toEqual({ code: 'unauthenticated' })
    await readAllNotices(mia.actor, { upTo: monday })
    expect((await ownNotices(ada.actor, null)).notices[0]?.isUnread).toBe(true)
  })

  it('are counted while unread with the session, at most a hundred, in its one statement', async () => {
    const { ada, mia } = await two()
    const { token } = await browserOf(ada)
    const unread = async () => (await findSession(token))?.person.unreadNotices
    expect(await unread()).toBe(0)
    for (let n = 0; n < 3; n++) await told(ada.actor, {})
    await told(mia.actor, {})
    expect(await unread()).toBe(3)
    const [{ id } = { id: '' }] = (await ownNotices(ada.actor, null)).notices
    await openNotice(ada.actor, { id })
    expect(await unread()).toBe(2)
    at(monday, 1)
    await told(ada.actor, {})
    // drawn before the last one came
    await readAllNotices(ada.actor, { upTo: monday })
    expect(await unread()).toBe(1)
    for (let n = 0; n < 120; n++) await told(ada.actor, {})
    const { statements, result } = await countStatements(() => findSession(token))
    expect([statements, result?.person.unreadNotices]).toEqual([1, 100])
  })

  it('lead to what they are about, and are read by that', async () => {
    const { ada, mia, planId } = await two()
    const db = await database()
    const goal = await makeGoal(db, { ownerId: ada.id, planId, competencies: ['writing'] })
    const comment = await db.comment.create({
      data: {
        ...{ id: newId(), ownerId: ada.id, authorId: mia.id, goalId: goal.id, text: 'Well done' },
        ...{ createdAt: monday, requestId: newId() },
      },
    })
    const of = { ownerId: ada.id, subjectId: '0190-subject' }
    const cases: [typeof ada, NoticeKind, object, string][] = [
      [ada, 'review.signed', of, '/reviews/0190-subject'],
      [ada, 'promise.due', of, '/promises/0190-subject'],
      [ada, 'comment.added', { ...of, subjectId: comment.id }, `/goals/${goal.id}`],
      [mia, 'comment.mention', { ...of, subjectId: comment.id }, `/mentees/${ada.id}/goals/${goal.id}`],
      [mia, 'mentorship.changed', of, `/mentees/${ada.id}`],
      [mia, 'mentorship.ended', of, '/mentees'],
      [ada, 'mentorship.ended', of, '/mentors'],
      [ada, 'invitation.accepted', of, '/mentors'],
      [ada, 'comment.added', of, '/notices'],
      [ada, 'evidence.endorsed', of, '/journal'],
    ]
    for (const [{ actor }, kind, more, path] of cases) {
      await db.notice.deleteMany()
      await told(actor, { kind, ...more })
      const [{ id } = { id: '' }] = (await ownNotices(actor, null)).notices
      expect(await openNotice(actor, { id }), kind).toEqual({ path })
      expect((await ownNotices(actor, null)).notices[0]?.isUnread, kind).toBe(false)
    }
  })
})
