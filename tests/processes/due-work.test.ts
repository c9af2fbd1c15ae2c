import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/clock'
import { type Connection, connect } from '@/lib/db/client'
import { makePerson } from '../support/factories/people'
import { makePromise } from '../support/factories/reviews'
import { startServer } from '../support/server'
import { type MailServer, startMailServer } from '../support/smtp'

const program = join(import.meta.dirname, '../../bin/program.mjs')
const noon = Date.parse('2027-03-10T12:00:00Z')

// what the tests put into the database is dated by the programs' clock
setClock(() => new Date(noon))

let dataDir: string
let db: Connection
let mailServer: MailServer

/** The settings of an installation whose clock stands some minutes after noon. */
const settings = (minutes: number, smtpUrl = mailServer.url) => ({
  ...{ DATA_DIR: dataDir, DATABASE_URL: '', SECRET: '', SMTP_URL: smtpUrl, APP_URL: 'http://belay.test' },
  CLOCK_FIXED_AT: new Date(noon + minutes * 60_000).toISOString(),
})

function startJobs(env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [program, 'jobs'], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Runs `npm run jobs` once; gives what it prints. */
async function runJobs(minutes: number): Promise<string> {
  const jobs = startJobs(settings(minutes))
  const [[code], out] = await Promise.all([once(jobs, 'exit'), text(jobs.stdout ?? process.stdin)])
  expect(code).toBe(0)
  return out.trim()
}

/** A mail server that takes a connection and never says a word. */
async function silentMailServer() {
  const server = createServer()
  const knocked = once(server, 'connection')
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, knocked, server }
}

/** Promises of two people that are due on the day of these tests, each of somebody new. */
async function promisesDue(count: number): Promise<string[]> {
  const addresses: string[] = []
  for (let n = 0; n < count; n++) {
    const [owner, other] = [await makePerson(db), await makePerson(db)]
    await makePromise(db, { ownerId: owner.id, otherId: other.id, dueOn: '2027-03-10' })
    addresses.push(owner.email)
  }
  return addresses.sort()
}

const arrived = () => mailServer.mails.flatMap(({ to }) => to).sort()

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'belay-data-'))
  mailServer = await startMailServer()
  // makes the database
  expect(await runJobs(0)).toBe('New occasions: 0. Mails sent: 0. Failed, to be tried again: 0.')
  db = await connect(`file:${join(dataDir, 'belay.db')}`)
})

beforeEach(async () => {
  await db.person.deleteMany()
  mailServer.mails.length = 0
})

afterAll(async () => {
  await db.$disconnect()
  await mailServer.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('due work', () => {
  it('that was killed between the claim and the sending is done by a later run, once', async () => {
    const addresses = await promisesDue(1)
    const silent = await silentMailServer()
    const killed = startJobs(settings(0, silent.url))
    await silent.knocked
    expect(await db.outgoingMail.findMany()).toMatchObject([{ attempts: 1, sentAt: null }])
    const ended = once(killed, 'exit')
    killed.kill('SIGKILL')
    await ended
    silent.server.close()

    expect(await runJobs(9)).toBe('New occasions: 0. Mails sent: 0. Failed, to be tried again: 0.')
    expect(await runJobs(10)).toBe('New occasions: 0. Mails sent: 1. Failed, to be tried again: 0.')
    expect(await runJobs(30)).toBe('New occasions: 0. Mails sent: 0. Failed, to be tried again: 0.')
    expect(arrived()).toEqual(addresses)
  })

  it('is done by npm run jobs, by several at once, each mail by one of them', async () => {
    const addresses = await promisesDue(8)
    const said = await Promise.all([runJobs(0), runJobs(0), runJobs(0)])
    expect(arrived()).toEqual(addresses)
    const sent = said.map((line) => Number(/Mails sent: (\d+)/.exec(line)?.[1]))
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(8)
  })

  it('is done by a server on its own, and once by two servers and two timers together', async () => {
    const addresses = await promisesDue(6)
    const [one, two] = await Promise.all([
      startServer({ env: settings(0) }),
      startServer({ env: settings(0) }),
      runJobs(0),
      runJobs(0),
    ])
    for (const address of addresses) await mailServer.next(address)
    // a server that is told to stop ends the work under way first
    expect([await one.stop(), await two.stop()]).toEqual([0, 0])
    expect(arrived()).toEqual(addresses)
    const more = await promisesDue(1)
    const third = await startServer({ env: settings(0) })
    for (const address of more) await mailServer.next(address)
    expect(await third.stop()).toBe(0)
    expect(await db.notice.count({ where: { kind: 'promise.due' } })).toBe(7)
  })
})
