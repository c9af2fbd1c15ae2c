import { join } from 'node:path'
import Database from 'better-sqlite3'
import { connect } from '@/lib/db/client'
import { type RunningServer, startServer } from '../support/server'
import { CLOCK_FIXED_AT } from './clock'
import { addPerson, expect, test as shared, signInPage } from './fixtures'

/** A server of one's own whose database a test may break. */
const test = shared.extend<object, { server: RunningServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async ({}, use) => {
      const server = await startServer({ env: { CLOCK_FIXED_AT } })
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
})

/** The id that a page names, which is in the server's log as well. */
async function expectLogged(server: RunningServer, text: string): Promise<void> {
  const id = /error (\w+)/.exec(text)?.[1]
  expect(id).toBeTruthy()
  await expect.poll(() => server.log()).toContain(`"message":"unexpected error","id":"${id}"`)
}

test('an unexpected error shows an id that the log has too, in a form and on a page', async ({
  context,
  server,
}) => {
  // a page of its own: the errors that its console names are what is tried here
  const page = await context.newPage()
  const db = await connect(`file:${join(server.dataDir, 'belay.db')}`)
  const person = await addPerson(db, 'Kim Berger')
  await db.$disconnect()
  await signInPage(page, person, server.url)
  await page.goto('/journal/new')
  await page.getByLabel('Title').fill('Kept through the failure')
  const broken = new Database(join(server.dataDir, 'belay.db'))
  broken.exec('ALTER TABLE "JournalEntry" RENAME TO "Elsewhere"')
  await page.getByRole('button', { name: 'Log it' }).click()
  const refusal = page.getByRole('main').getByRole('alert')
  await expect(refusal).toContainText('Something went wrong on our side')
  await expectLogged(server, await refusal.innerText())
  await expect(page.getByLabel('Title')).toHaveValue('Kept through the failure')

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Journal' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page could not be drawn')
  await expectLogged(server, await page.getByRole('main').innerText())

  await page.goto('/journal')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something went wrong')
  await expectLogged(server, await page.getByRole('main').innerText())
  broken.exec('ALTER TABLE "Elsewhere" RENAME TO "JournalEntry"')
  broken.close()
})
