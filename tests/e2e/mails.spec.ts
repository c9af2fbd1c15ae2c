import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { connect } from '@/lib/db/client'
import { makePromise } from '../support/factories/reviews'
import { freePort } from '../support/free-port'
import { type RunningServer, startServer } from '../support/server'
import { type MailServer, type ReceivedMail, startMailServer } from '../support/smtp'
import { CLOCK_FIXED_AT, today } from './clock'
import { expect, test as shared, type TestPerson } from './fixtures'

type Own = { server: RunningServer; mail: MailServer; env: Record<string, string> }

/** A server that sends its mails through a real mail server on the loopback interface. */
const test = shared.extend<object, { own: Own }>({
  own: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async ({}, use) => {
      const port = await freePort()
      const mail = await startMailServer()
      const env = { APP_URL: `http://127.0.0.1:${port}`, SMTP_URL: mail.url, CLOCK_FIXED_AT }
      const server = await startServer({ env: { ...env, PORT: String(port), TRUST_PROXY: '1' } })
      await use({ server, mail, env: { ...env, DATA_DIR: server.dataDir } })
      await server.stop()
      await mail.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ own }, use) => use(own.server.url),
  db: async ({ own }, use) => {
    const db = await connect(`file:${join(own.server.dataDir, 'belay.db')}`)
    await use(db)
    await db.$disconnect()
  },
})

// one worker, and so one server, for all of this file
test.describe.configure({ mode: 'default' })

/** Lets a promise of somebody's be due, and runs the timer's program; gives the mail. */
async function promiseMail(
  db: Parameters<typeof makePromise>[0],
  { mail, env }: Own,
  owner: TestPerson,
  other: TestPerson,
): Promise<ReceivedMail> {
  await makePromise(db, { ownerId: owner.id, otherId: other.id, dueOn: today, what: 'Write the runbook' })
  const program = join(import.meta.dirname, '../../bin/program.mjs')
  await promisify(execFile)(process.execPath, [program, 'jobs'], {
    env: { ...process.env, DATABASE_URL: '', SECRET: '', NODE_ENV: 'production', ...env },
  })
  return mail.next(owner.email)
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test.describe(how, () => {
    test.use({ javaScriptEnabled })

    test(`a mail leads to the page that ends such mails, whose button alone does it, ${how}`, async ({
      page,
      another,
      db,
      own,
    }) => {
      const [owner, other] = [await another(), await another()]
      const { text, subject } = await promiseMail(db, own, owner, other)
      expect(subject).toBe('A promise of yours is due today')
      const wanted = async () =>
        (await db.person.findUniqueOrThrow({ where: { id: owner.id } })).mailsPromises
      // nobody is signed in here
      await page.goto(/^http\S+\/unsubscribe\/\S+$/m.exec(text)?.[0] ?? '')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('No more such mails?')
      await expect(page.getByRole('main')).toContainText('mails about promises that are due')
      expect(await wanted()).toBe(true)
      await page.getByRole('button', { name: 'Send me no more of these' }).click()
      await expect(page.getByRole('main')).toContainText('Done. No such mail is sent to you any more.')
      expect(await wanted()).toBe(false)
    })
  })
}

test('one click in a mail program ends such mails, without a cookie and without an Origin', async ({
  another,
  db,
  own,
}) => {
  const [owner, other] = [await another(), await another()]
  const { headers } = await promiseMail(db, own, owner, other)
  const address = /^<(.+)>$/.exec(headers['list-unsubscribe']?.[0] ?? '')?.[1] ?? ''
  const wanted = async () => (await db.person.findUniqueOrThrow({ where: { id: owner.id } })).mailsPromises
  const post = (url: string, body: string) =>
    fetch(url, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    })
  const [oneClick = ''] = headers['list-unsubscribe-post'] ?? []
  expect((await post(address, 'something=else')).status).toBe(400)
  expect((await post(`${address}x`, oneClick)).status).toBe(404)
  // every other address wants to know where a form comes from
  expect((await post(address.replace('/api/', '/'), oneClick)).status).toBe(403)
  const looked = await fetch(address, { redirect: 'manual' })
  expect([looked.status, looked.headers.get('location')]).toEqual([
    303,
    new URL(address).pathname.replace('/api/', '/'),
  ])
  expect(await wanted()).toBe(true)
  expect((await post(address, oneClick)).status).toBe(200)
  expect(await wanted()).toBe(false)
  expect((await post(address, oneClick)).status).toBe(200)
})

test('where mail is sent the settings do not say otherwise', async ({ page, person, db }) => {
  expect(await db.person.count({ where: { id: person.id } })).toBe(1)
  await page.goto('/settings#mail')
  await expect(page.getByRole('region', { name: 'Mails' })).toContainText('A weekly digest')
  await expect(page.getByRole('main')).not.toContainText('sends no mail')
  await page.goto('/notices')
  await expect(page.getByRole('main')).toContainText('Some of these come by mail, too')
})
