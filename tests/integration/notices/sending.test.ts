import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { job } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { lookForDueWork } from '@/lib/notices/commands/look-for-due-work'
import { sendDueMails } from '@/lib/notices/commands/send-due-mails'
import { startMailServer } from '@/tests/support/smtp'
import { refusalOf, removeEverybody } from '../people/scene'
import { at, monday, told, two } from './scene'

const mailServer = await startMailServer()
process.env.SMTP_URL = mailServer.url
process.env.APP_URL = 'https://belay.example.org'

beforeEach(async () => {
  at(monday)
  mailServer.mails.length = 0
  mailServer.refuse(null)
  await removeEverybody()
})

afterAll(async () => {
  setClock(null)
  await mailServer.stop()
})

/** So many promises that are due now, each of somebody else. */
async function promisesDue(count: number): Promise<string[]> {
  const addresses: string[] = []
  for (let n = 0; n < count; n++) {
    const { ada, promise } = await two()
    await promise({ dueOn: '2027-03-08' })
    addresses.push(ada.email)
  }
  await lookForDueWork(job)
  return addresses.sort()
}

const arrived = () => mailServer.mails.flatMap(({ to }) => to).sort()

describe('sending mails', () => {
  it('sends each once when eight do it at the same moment, and none again later', async () => {
    const addresses = await promisesDue(12)
    const runs = await Promise.all(Array.from({ length: 8 }, () => sendDueMails(job)))
    expect(arrived()).toEqual(addresses)
    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(12)
    at(monday, 60)
    await sendDueMails(job)
    expect(arrived()).toEqual(addresses)
  })

  it('leaves alone for ten minutes what somebody claimed, and sends it then', async () => {
    const addresses = await promisesDue(1)
    const db = await database()
    // whoever claimed it died before sending
    await db.outgoingMail.updateMany({ data: { claimedAt: monday, attempts: 1 } })
    at(monday, 9)
    expect(await sendDueMails(job)).toEqual({ sent: 0, failures: [] })
    at(monday, 10)
    expect(await sendDueMails(job)).toEqual({ sent: 1, failures: [] })
    expect(arrived()).toEqual(addresses)
  })

  it('gives a mail that is delivered twice the same Message-ID', async () => {
    await promisesDue(1)
    await sendDueMails(job)
    // whoever sent it died before it could be noted
    await (await database()).outgoingMail.updateMany({ data: { sentAt: null } })
    at(monday, 10)
    await sendDueMails(job)
    const [one, two] = mailServer.mails.map(({ headers }) => headers['message-id']?.[0])
    expect(one).toMatch(/^<[0-9a-f-]{36}@belay\.example\.org>$/)
    expect(two).toBe(one)
  })

  it('tries again with longer and longer pauses when the server does not take it, five times, and never more', async () => {
    const { ada, review } = await two()
    const { id } = await review('2027-03-08T15:00:00Z', { state: 'preparing' })
    await told(ada.actor, { kind: 'review.submitted', subjectId: id })
    mailServer.refuse(450)
    const tries: number[] = []
    for (let minutes = 0; minutes < 36 * 60; minutes += 5) {
      at(monday, minutes)
      const { failures } = await sendDueMails(job)
      if (failures.length > 0) tries.push(minutes)
    }
    expect(tries).toEqual([0, 10, 70, 430, 1870])
    const [row] = await (await database()).outgoingMail.findMany()
    expect(row).toMatchObject({ sentAt: null, leftOut: 'refused', attempts: 5 })
    expect(arrived()).toEqual([])
  })

  it('says nothing of a promise that is renegotiated, or due no more today, before its mail went out', async () => {
    await promisesDue(1)
    mailServer.refuse(450)
    await sendDueMails(job)
    mailServer.refuse(null)
    at(monday, 24 * 60)
    await sendDueMails(job)
    expect(arrived()).toEqual([])
    expect(await (await database()).outgoingMail.findFirst()).toMatchObject({ leftOut: 'nothing-to-say' })
  })

  it('gives up a mail that was claimed five times and never sent', async () => {
    await promisesDue(1)
    await (await database()).outgoingMail.updateMany({ data: { attempts: 5 } })
    await sendDueMails(job)
    expect(await (await database()).outgoingMail.findFirst()).toMatchObject({
      leftOut: 'refused',
      sentAt: null,
    })
    expect(arrived()).toEqual([])
  })

  it('goes on with the next mail when one is refused', async () => {
    const [first, ...others] = await promisesDue(3)
    mailServer.refuse(550, first)
    const { sent, failures } = await sendDueMails(job)
    expect([sent, failures.length]).toEqual([2, 1])
    expect(arrived()).toEqual(others)
  })

  it('drops what is older than two days', async () => {
    await promisesDue(1)
    at(monday, 48 * 60 + 1)
    await sendDueMails(job)
    expect(arrived()).toEqual([])
    expect(await (await database()).outgoingMail.findFirst()).toMatchObject({ leftOut: 'too-old' })
  })

  it('leaves out who does not want such mails', async () => {
    await promisesDue(1)
    await (await database()).person.updateMany({ data: { mailsPromises: false } })
    await sendDueMails(job)
    expect(arrived()).toEqual([])
    expect(await (await database()).outgoingMail.findFirst()).toMatchObject({ leftOut: 'unsubscribed' })
  })

  it('stops between two mails when it is told to', async () => {
    await promisesDue(3)
    const stop = new AbortController()
    stop.abort()
    expect(await sendDueMails(job, { signal: stop.signal })).toEqual({ sent: 0, failures: [] })
    expect(arrived()).toEqual([])
  })

  it('is nobody’s to start but the server’s own', async () => {
    const { ada } = await two()
    expect(await refusalOf(sendDueMails(ada.actor))).toEqual({ code: 'forbidden' })
  })
})
