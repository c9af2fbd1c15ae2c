import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { job } from '@/lib/auth/actor'
import { invitationToken } from '@/lib/auth/invitation-token'
import { tokenHash } from '@/lib/auth/token'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { lookForDueWork } from '@/lib/notices/commands/look-for-due-work'
import { sendDueMails } from '@/lib/notices/commands/send-due-mails'
import { makeGoal, makeMilestone } from '@/tests/support/factories/plans'
import { makeReviewRating } from '@/tests/support/factories/reviews'
import { startMailServer } from '@/tests/support/smtp'
import { removeEverybody } from '../people/scene'
import { at, monday, told, two } from './scene'

const origin = 'https://belay.example.org'

// before anything asks for the settings
const mailServer = await startMailServer()
process.env.SMTP_URL = mailServer.url
process.env.APP_URL = origin

beforeEach(async () => {
  at(monday)
  mailServer.mails.length = 0
  await removeEverybody()
  await (await database()).outgoingMail.deleteMany()
  await (await database()).refusedAddress.deleteMany()
})

afterAll(async () => {
  setClock(null)
  await mailServer.stop()
})

/** Does the due work once; gives what arrived since. */
async function mailsNow() {
  const before = mailServer.mails.length
  await lookForDueWork(job)
  const { failures } = await sendDueMails(job)
  expect(failures).toEqual([])
  return mailServer.mails.slice(before)
}

/** An invitation of Ada's to an address, as inviting writes it. */
async function invited(ownerId: string, email: string, more: object = {}) {
  const db = await database()
  const id = newId()
  await db.invitation.create({
    data: {
      ...{ id, ownerId, kind: 'mentor', tokenHash: tokenHash(invitationToken(id)), email },
      ...{ emailKey: email.toLowerCase(), purpose: 'Zyxquark purpose', requestId: newId() },
      ...{ seesGoals: true, seesSkills: true, seesLevels: true, seesJournal: true },
      ...{ createdAt: monday, expiresAt: new Date(monday.getTime() + 120 * 3_600_000) },
      ...more,
    },
  })
  const occasion = `invitation.received:${id}`
  const mail = { id: newId(), occasion, kind: 'invitation.received', address: email, subjectId: id }
  await db.outgoingMail.create({ data: { ...mail, at: monday } })
  return id
}

describe('a mail', () => {
  it('carries an invitation to an address without an account', async () => {
    const { ada } = await two()
    const id = await invited(ada.id, 'Tomas@example.org')
    const [mail, ...more] = await mailsNow()
    expect(more).toEqual([])
    expect(mail).toMatchObject({ to: ['Tomas@example.org'], subject: 'Ada asks you to be their mentor' })
    expect(mail?.text).toContain(`${origin}/invitation/${invitationToken(id)}`)
    expect(mail?.text).toContain('You get this because Ada gave your address')
  })

  it('is not sent for an invitation that was revoked, declined, accepted or has run out', async () => {
    const { ada, mentorshipId } = await two()
    await invited(ada.id, 'a@example.org', { revokedAt: monday })
    await invited(ada.id, 'b@example.org', { declinedAt: monday })
    await invited(ada.id, 'c@example.org', { mentorshipId })
    await invited(ada.id, 'd@example.org', { expiresAt: monday })
    expect(await mailsNow()).toEqual([])
    const rows = await (await database()).outgoingMail.findMany()
    expect(rows.map(({ leftOut }) => leftOut)).toEqual(Array.from({ length: 4 }, () => 'nothing-to-say'))
  })

  it('reminds both of the review of tomorrow, each at their own clock', async () => {
    const { ada, mia, review } = await two({ mia: 'Europe/Berlin' })
    const { id } = await review('2027-03-09T15:30:00Z')
    const mails = await mailsNow()
    expect(mails.map(({ to }) => to[0]).sort()).toEqual([ada.email, mia.email].sort())
    const [adas, mias] = [
      mails.find(({ to }) => to[0] === ada.email),
      mails.find(({ to }) => to[0] === mia.email),
    ]
    expect(adas?.subject).toBe('Tomorrow: your review with Mia')
    expect(adas?.text).toContain('2027-03-09 at 15:30 (UTC)')
    expect(mias?.subject).toBe('Tomorrow: your review with Ada')
    expect(mias?.text).toContain('2027-03-09 at 16:30 (Europe/Berlin)')
    expect(mias?.text).toContain(`${origin}/reviews/${id}`)
  })

  it('says that the other side has submitted, and nothing of what', async () => {
    const { ada, mia, review } = await two()
    const { id } = await review('2027-03-08T15:00:00Z', {
      ...{ state: 'preparing', sharedNotes: 'Zyxquark notes', competencies: ['writing'] },
    })
    await makeReviewRating(await database(), {
      ...{ reviewId: id, side: 'other', competencyKey: 'writing', level: 4, sentence: 'Zyxquark sentence' },
    })
    await told(ada.actor, { kind: 'review.submitted', subjectId: id, actorId: mia.id })
    const [mail] = await mailsNow()
    expect(mail?.subject).toBe('Mia submitted for your review')
    const said = `${mail?.text} ${mail?.html} ${JSON.stringify(mail?.headers)}`
    expect(said).not.toContain('Zyxquark')
    expect(said).not.toContain('writing')
  })

  it('reminds of a promise that is due, by what was promised', async () => {
    const { ada, promise } = await two()
    const { id } = await promise({ dueOn: '2027-03-08', what: 'Write the <runbook>' })
    const [mail, ...more] = await mailsNow()
    expect(more).toEqual([])
    expect(mail).toMatchObject({ to: [ada.email], subject: 'A promise of yours is due today' })
    expect(mail?.text).toContain('Your promise to Mia is due today: Write the <runbook>')
    expect(mail?.html).toContain('Write the &lt;runbook&gt;')
    expect(mail?.text).toContain(`${origin}/promises/${id}`)
  })

  it('sums up the week for who asked, with titles and nothing else of what is kept', async () => {
    const { ada, planId, review, promise } = await two()
    const db = await database()
    await db.person.update({ where: { id: ada.id }, data: { mailsDigest: true } })
    const text = 'Zyxquark private'
    const goal = await makeGoal(db, {
      ...{
        ownerId: ada.id,
        planId,
        title: 'Hand over releases',
        dueOn: '2027-03-14',
        competencies: ['writing'],
      },
      ...{ outcome: text, measure: text, relevance: text },
    })
    await makeMilestone(db, { goalId: goal.id, title: 'First release without me', dueOn: '2027-03-10' })
    await makeMilestone(db, { goalId: goal.id, title: 'Later', dueOn: '2027-03-15' })
    await review('2027-03-11T15:00:00Z', { sharedNotes: text })
    await promise({ dueOn: '2027-03-12', what: 'Write the runbook' })
    const [mail, ...more] = await mailsNow()
    expect(more).toEqual([])
    expect(mail).toMatchObject({ to: [ada.email], subject: 'Your week' })
    for (const said of [
      ...['2027-03-11: with Mia', '2027-03-12: Write the runbook', '2027-03-10: First release without me'],
      ...['2027-03-14: Hand over releases', 'One notice is unread.'],
    ]) {
      expect(mail?.text).toContain(said)
      expect(mail?.html).toContain(said)
    }
    expect(mail?.text).not.toContain('Later')
    expect(`${mail?.text} ${mail?.html}`).not.toContain('Zyxquark')
  })

  it('is both plain text and HTML, says why it came, and can be ended with one click, whatever it is about', async () => {
    const { ada, review, promise } = await two()
    const db = await database()
    await db.person.update({ where: { id: ada.id }, data: { mailsDigest: true } })
    await invited(ada.id, 'tomas@example.org')
    await review('2027-03-09T12:00:00Z')
    const { id } = await review('2027-03-08T15:00:00Z', { state: 'preparing' })
    await told(ada.actor, { kind: 'review.submitted', subjectId: id })
    await promise({ dueOn: '2027-03-08' })
    const mails = await mailsNow()
    expect(mails).toHaveLength(6)
    for (const { text, html, headers, subject } of mails) {
      expect(headers['content-type']?.[0]).toMatch(/^multipart\/alternative/)
      expect(text, subject).toMatch(/\n-- \nYou get this (because|on Mondays because) .+\./)
      expect(html, subject).toMatch(/<p>You get this (because|on Mondays because) .+\.<\/p>/)
      expect(html, subject).not.toMatch(/<(img|script|style|link)\b/)
      expect(headers['list-unsubscribe-post']).toEqual(['List-Unsubscribe=One-Click'])
      const post = /^<(.+)>$/.exec(headers['list-unsubscribe']?.[0] ?? '')?.[1] ?? ''
      expect(post).toMatch(/^https:\/\/belay\.example\.org\/api\/unsubscribe\/[\w.-]+$/)
      expect(text).toContain(post.replace('/api/', '/'))
      expect(headers['auto-submitted']).toEqual(['auto-generated'])
    }
  })

  it('goes to one person, with one subject, whatever they call themselves', async () => {
    const db = await database()
    const { ada, mia, promise } = await two()
    const names = fc.oneof(
      // PostgreSQL keeps no NUL, and no form lets one through
      fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replaceAll('\0', '')),
      fc
        .tuple(
          fc.string({ maxLength: 10 }),
          fc.constantFrom('\r\nBcc: eve@example.org', '\n\n<b>', '"Evil" <a@b>, c@d'),
        )
        .map((pair) => pair.join('')),
    )
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        await db.person.updateMany({ where: { id: { in: [ada.id, mia.id] } }, data: { name } })
        await db.outgoingMail.deleteMany()
        await db.notice.deleteMany()
        await promise({ dueOn: '2027-03-08' })
        await db.outgoingMail.deleteMany()
        const mails = await mailsNow()
        for (const { to, headers } of mails) {
          expect(to).toEqual([ada.email])
          expect(headers.bcc).toBeUndefined()
          expect([headers.subject?.length, headers.to?.length, headers.from?.length]).toEqual([1, 1, 1])
        }
        await db.reviewPromise.deleteMany()
        return mails.length === 1
      }),
      { numRuns: 25, examples: [['\r\nBcc: eve@example.org']] },
    )
  })
})
