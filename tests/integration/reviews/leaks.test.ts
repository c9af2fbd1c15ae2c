import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { mailedNotices } from '@/lib/activity/types'
import { job } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { lookForDueWork } from '@/lib/notices/commands/look-for-due-work'
import { sendDueMails } from '@/lib/notices/commands/send-due-mails'
import { ownNotices } from '@/lib/notices/queries/notices'
import { reviewBrief } from '@/lib/reviews/queries/brief'
import { calibrationPage } from '@/lib/reviews/queries/calibration'
import { menteeOverview } from '@/lib/reviews/queries/mentee-overview'
import { menteePage } from '@/lib/reviews/queries/mentees'
import { newReview } from '@/lib/reviews/queries/new-review'
import { preparingPage } from '@/lib/reviews/queries/preparing-page'
import { openPromises } from '@/lib/reviews/queries/promises'
import { ratingsForm } from '@/lib/reviews/queries/ratings-form'
import { reviewHead } from '@/lib/reviews/queries/review-head'
import { reviewList } from '@/lib/reviews/queries/review-list'
import { search } from '@/lib/search/queries'
import { makeInvitation } from '@/tests/support/factories/access'
import { makePlan } from '@/tests/support/factories/plans'
import { plant, wordsIn } from '@/tests/support/factories/planted'
import { startMailServer } from '@/tests/support/smtp'
import { at, monday, told, two } from '../notices/scene'
import { removeEverybody } from '../people/scene'

// before anything asks for the settings
const mailServer = await startMailServer()
process.env.SMTP_URL = mailServer.url
process.env.APP_URL = 'https://belay.example.org'

beforeEach(async () => {
  at(monday)
  mailServer.mails.length = 0
  await removeEverybody()
  await (await database()).outgoingMail.deleteMany()
})

afterAll(async () => {
  setClock(null)
  await mailServer.stop()
})

/** A review of tomorrow with words planted in it, and an occasion for a mail of every kind to both. */
async function scene() {
  const db = await database()
  const { ada, mia, mentorshipId, review, promise } = await two()
  const { id } = await review('2027-03-09T15:30:00Z', {
    ...{ state: 'preparing', openedAt: monday, competencies: ['writing', 'listening'] },
  })
  await db.person.updateMany({ data: { mailsDigest: true } })
  const { frameworkVersionId } = await db.plan.findFirstOrThrow({ where: { ownerId: ada.id } })
  await makePlan(db, { ownerId: mia.id, frameworkVersionId })
  const secrets = await plant(db, ada.id)
  for (const [person, actor] of [
    [ada, mia],
    [mia, ada],
  ] as const)
    await told(person.actor, { kind: 'review.submitted', subjectId: id, actorId: actor.id })
  for (const madeBy of ['owner', 'other']) await promise({ madeBy, dueOn: '2027-03-08', what: 'Hand over' })
  const invitation = newId()
  await makeInvitation(db, { id: invitation, ownerId: ada.id, email: 'tomas@example.org' })
  await db.outgoingMail.create({
    data: {
      ...{ id: newId(), kind: 'invitation.received', address: 'tomas@example.org', subjectId: invitation },
      ...{ occasion: `invitation.received:${invitation}`, at: monday },
    },
  })
  return { db, ada, mia, mentorshipId, id, secrets }
}

/** What the mails say that are sent now, whatever was sent before. */
async function mailsNow(): Promise<string[]> {
  const db = await database()
  mailServer.mails.length = 0
  await db.outgoingMail.updateMany({ data: { sentAt: null, leftOut: null, claimedAt: null, attempts: 0 } })
  await lookForDueWork(job)
  expect((await sendDueMails(job)).failures).toEqual([])
  return mailServer.mails.map(({ to, subject, text, html }) => [to, subject, text, html].join('\n')).sort()
}

describe('a mail of any kind', () => {
  it('carries nothing of the ratings and of private notes, and says the same whatever was rated', async () => {
    const { db, id, secrets } = await scene()
    const mails = await mailsNow()
    const sent = await db.outgoingMail.findMany({ where: { sentAt: { not: null } } })
    expect([...new Set(sent.map(({ kind }) => kind))].sort()).toEqual([...mailedNotices].sort())
    const said = JSON.stringify(mailServer.mails)
    expect(said).toContain('Mia submitted for your review')
    expect(wordsIn(said, secrets)).toEqual([])

    await db.reviewRating.updateMany({ data: { level: 3, confidence: 'medium', sentence: '' } })
    await db.reviewRating.deleteMany({ where: { competencyKey: 'listening' } })
    await db.privateNote.deleteMany()
    expect(await mailsNow()).toEqual(mails)

    await plant(db, (await db.review.findUniqueOrThrow({ where: { id } })).ownerId)
    for (const state of ['revealed', 'signed']) {
      await db.review.update({ where: { id }, data: { state } })
      await mailsNow()
      expect(mailServer.mails.length).toBeGreaterThan(0)
      expect(JSON.stringify(mailServer.mails)).not.toContain('zyxq')
    }
  })
})

describe('before the reveal a query', () => {
  it('gives nobody the other side’s ratings nor private notes, and the same whatever was rated', async () => {
    const { db, ada, mia, mentorshipId, id, secrets } = await scene()
    const readAs = async ({ actor }: typeof ada) => {
      const head = await reviewHead(actor, id)
      const others = actor.personId === ada.id ? [] : [await menteeOverview(actor, ada.id)]
      return JSON.stringify([
        head,
        await preparingPage(actor, head),
        await reviewBrief(actor, head),
        await openPromises(actor, head),
        await reviewList(actor),
        await newReview(actor, { partner: mentorshipId, like: id }),
        await ownNotices(actor, null),
        await calibrationPage(actor, { owner: ada.id }),
        await menteePage(actor, {}),
        others,
      ])
    }
    const before = [await readAs(ada), await readAs(mia)]
    for (const text of before) expect(wordsIn(text, secrets)).toEqual([])
    for (const { actor } of [ada, mia]) {
      const form = JSON.stringify(await ratingsForm(actor, await reviewHead(actor, id)))
      const own = secrets.filter(({ by, what }) => by === actor.personId && what === 'rating')
      expect(wordsIn(form, secrets).sort()).toEqual(own.flatMap(({ words }) => words).sort())
      for (const { words } of secrets)
        for (const asked of [words[0], words[1].slice(0, 6)]) {
          const { groups } = await search(actor, asked, 20)
          expect(groups).toEqual((await search(actor, 'no such thing', 20)).groups)
        }
    }
    await db.reviewRating.updateMany({ data: { level: 3, confidence: 'medium', sentence: '' } })
    await db.reviewRating.deleteMany({ where: { competencyKey: 'listening' } })
    await db.privateNote.deleteMany()
    expect([await readAs(ada), await readAs(mia)]).toEqual(before)
  })
})
