import { randomBytes, randomInt } from 'node:crypto'
import { test as base, expect, type Page } from '@playwright/test'
import { newToken, tokenHash } from '@/lib/auth/token'
import { setClock } from '@/lib/clock'
import { connect } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { defaultPassword, makePerson } from '../support/factories/people'
import { CLOCK_FIXED_AT } from './clock'

// what the tests put into the database is dated by the servers' clock
setClock(() => new Date(CLOCK_FIXED_AT))

export type TestPerson = { id: string; name: string; email: string; password: string; sessionToken: string }

type Fixtures = {
  /** the database of the server under test */
  db: Awaited<ReturnType<typeof connect>>
  /** an account of one's own, signed in to `page` */
  person: TestPerson
  /** makes another account */
  another: (name?: string) => Promise<TestPerson>
  /** opens a second browser in which somebody is signed in, watched like `page` */
  pageOf: (person: TestPerson) => Promise<Page>
}

/**
 * Every test comes from an address of its own (rate limits count by address) and fails when the page complains
 * on the console.
 */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  extraHTTPHeaders: async ({}, use) => {
    await use({ 'X-Forwarded-For': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}` })
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  db: async ({}, use, testInfo) => {
    const url =
      testInfo.project.name === 'postgresql'
        ? process.env.E2E_POSTGRESQL_DATABASE
        : process.env.E2E_SQLITE_DATABASE
    const db = await connect(url ?? '')
    await use(db)
    await db.$disconnect()
  },
  another: async ({ db }, use) => {
    await use((name = 'Robin Reiter') => addPerson(db, name))
  },
  person: async ({ another, page, baseURL }, use) => {
    const person = await another('Kim Berger')
    await signInPage(page, person, baseURL ?? '')
    await use(person)
  },
  pageOf: async ({ browser, baseURL, extraHTTPHeaders }, use) => {
    const watched: { page: Page; complaints: string[] }[] = []
    await use(async (person) => {
      const context = await browser.newContext({ baseURL, extraHTTPHeaders })
      const page = await context.newPage()
      watched.push({ page, complaints: complaintsOf(page) })
      await signInPage(page, person, baseURL ?? '')
      return page
    })
    for (const { page } of watched) await page.context().close()
    expect(watched.flatMap(({ complaints }) => complaints)).toEqual([])
  },
  page: async ({ page }, use) => {
    const complaints = complaintsOf(page)
    await use(page)
    expect(complaints).toEqual([])
  },
})

/** What a page complains of from now on: on the console, and of what it is made of that did not come. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    // what was refused is looked at below, where it can be told what it was
    if (/^Failed to load resource/.test(message.text())) return
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('response', (response) => {
    const request = response.request()
    // pages and forms may be refused on purpose; what a page is made of may not
    const isAsked = request.isNavigationRequest() || request.method() !== 'GET'
    if (response.status() >= 400 && !isAsked) complaints.push(`${response.status()} for ${response.url()}`)
  })
  return complaints
}

/** Stores an account with a session. */
export async function addPerson(db: Fixtures['db'], name: string): Promise<TestPerson> {
  const { id, email } = await makePerson(db, {
    name,
    email: `${randomBytes(6).toString('hex')}@example.org`,
  })
  const sessionToken = newToken()
  const at = new Date(CLOCK_FIXED_AT)
  await db.session.create({
    data: {
      id: newId(),
      tokenHash: tokenHash(sessionToken),
      personId: id,
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0',
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + 30 * 86_400_000),
    },
  })
  return { id, name, email, password: defaultPassword, sessionToken }
}

/** Puts a person's session into the browser, as signing in would. */
export async function signInPage(page: Page, person: TestPerson, url: string): Promise<void> {
  await page
    .context()
    .addCookies([
      { name: 'next-auth.session-token', value: person.sessionToken, url, httpOnly: true, sameSite: 'Lax' },
    ])
}

export { expect }
