import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { connect } from '@/lib/db/client'
import { makeInvitation } from '../support/factories/access'
import { makePerson } from '../support/factories/people'
import { type RunningServer, startServer } from '../support/server'
import { expect, test as shared } from './fixtures'

type Own = { server: RunningServer; link: () => Promise<string>; breakDown: () => Promise<void> }

/** A server that is closed for new accounts, on which somebody invites to a plan. */
const test = shared.extend<object, { own: Own }>({
  own: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async ({}, use) => {
      const server = await startServer({ env: { SIGN_UP: 'closed' } })
      const client = await connect(`file:${server.dataDir}/belay.db`)
      const owner = await makePerson(client, { name: 'Kim Berger', isOperator: true })
      await use({
        server,
        link: async () =>
          `${server.url}/invitation/${await makeInvitation(client, { ownerId: owner.id, createdAt: new Date() })}`,
        breakDown: async () => {
          await client.$executeRawUnsafe('ALTER TABLE "RateLimit" RENAME TO "Away"')
        },
      })
      await client.$disconnect()
      await server.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ own }, use) => use(own.server.url),
})

// one worker, and so one server, for all of this file
test.describe.configure({ mode: 'default' })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function makeAccount(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: 'Make an account and accept' })
  await form.getByLabel('Your name').fill('Mia Sand')
  await form.getByLabel('Mail address').fill(`${randomBytes(6).toString('hex')}@example.org`)
  await form.getByLabel('Password').fill('a long enough password')
  await form.getByRole('button', { name: 'Make an account' }).click()
}

test('where sign-up is closed whoever is invited to a plan makes an account, once', async ({
  page,
  own,
  browser,
}) => {
  await page.goto('/sign-up')
  await expect(heading(page)).toHaveText('Closed for new accounts')
  const link = await own.link()
  await page.goto(link)
  await page.getByRole('button', { name: 'Accept' }).click()
  await expect(page).toHaveURL(`${own.server.url}/invitation`)
  // the same browser in a second tab, which is late
  const late = await page.context().newPage()
  await late.goto('/invitation')
  await makeAccount(page)
  await expect(page).toHaveURL(/\/mentees\//)
  await page.context().clearCookies()
  await makeAccount(late)
  await expect(late.getByRole('main').getByRole('alert')).toContainText('closed for new accounts')
  const other = await browser.newPage({ baseURL: own.server.url })
  expect((await other.goto(link))?.status()).toBe(410)
  await other.close()
})

test('no log keeps the token of an invitation, whatever becomes of its link', async ({ page, own }) => {
  const link = await own.link()
  const token = link.split('/').at(-1) ?? ''
  await page.goto(link)
  await own.breakDown()
  await page.getByRole('button', { name: 'Accept' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Something went wrong on our side')
  await page.request.get(`${link}/more`)
  await page.request.post(link, { form: { token }, headers: { origin: own.server.url } })
  expect(own.server.log()).toContain('unexpected error')
  expect(own.server.log()).not.toContain(token)
})
