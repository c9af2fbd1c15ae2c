import { randomBytes } from 'node:crypto'
import type { BrowserContext, Locator, Page } from '@playwright/test'
import { expect, type TestPerson, test } from './fixtures'

const password = 'a long enough password'
const newcomer = () => `${randomBytes(6).toString('hex')}@example.org`

const form = (page: Page, name: string): Locator => page.getByRole('form', { name, exact: true })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto('/sign-up')
  await page.getByLabel('Your name').fill('Noor Halabi')
  await page.getByLabel('Mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Make an account' }).click()
  await expect(heading(page)).toHaveText('Start your plan')
}

async function signIn(page: Page, email: string, withPassword: string): Promise<void> {
  await page.getByLabel('Mail address').fill(email)
  await page.getByLabel('Password').fill(withPassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('main').getByRole('link', { name: 'Make an account' })).toBeVisible()
}

const sessionOf = async (context: BrowserContext) =>
  (await context.cookies()).find(({ name }) => name.endsWith('session-token'))

/** The main things one does with an account, in a browser with JavaScript and in one without. */
for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test.describe(how, () => {
    test.use({ javaScriptEnabled })

    test(`@main one signs up, out and in again, and comes back to the page that was asked for, ${how}`, async ({
      page,
      context,
    }) => {
      const email = newcomer()
      await signUp(page, email)
      expect(await sessionOf(context)).toBeDefined()
      await signOut(page)
      expect(await sessionOf(context)).toBeUndefined()
      await page.goto('/settings')
      await expect(heading(page)).toHaveText('Sign in')
      await signIn(page, email.toUpperCase(), password)
      await expect(heading(page)).toHaveText('Settings')
      await expect(page.getByRole('main')).toContainText(email)
    })

    test(`a wrong password comes back with the address, the reason and the focus on it, ${how}`, async ({
      page,
      context,
      another,
    }) => {
      const { email } = await another()
      await page.goto('/sign-in')
      await signIn(page, email, 'not my password')
      const alert = page.getByRole('main').getByRole('alert')
      await expect(alert).toContainText('The address or the password is not right.')
      await expect(alert).toBeFocused()
      await expect(page.getByLabel('Mail address')).toHaveValue(email)
      if (!javaScriptEnabled) await expect(page.getByLabel('Password')).toHaveValue('')
      const known = await alert.innerText()
      expect(await sessionOf(context)).toBeUndefined()

      await signIn(page, newcomer(), 'not my password')
      await expect(page.getByLabel('Mail address')).not.toHaveValue(email)
      await expect(alert).toHaveText(known)
    })

    test(`a known address is refused at sign-up beside its field, with what was typed, ${how}`, async ({
      page,
      another,
    }) => {
      const { email } = await another()
      await page.goto('/sign-up')
      await page.getByLabel('Your name').fill('Noor Halabi')
      await page.getByLabel('Mail address').fill(email)
      await page.getByLabel('Password').fill(password)
      await page.getByRole('button', { name: 'Make an account' }).click()
      const field = page.getByLabel('Mail address')
      await expect(field).toHaveAccessibleDescription(/There is an account with this address already/)
      await expect(field).toBeFocused()
      await expect(field).toHaveAttribute('aria-invalid', 'true')
      await expect(field).toHaveValue(email)
      await expect(page.getByLabel('Your name')).toHaveValue('Noor Halabi')
    })

    test(`name, time zone and address change in the settings, ${how}`, async ({ page, person }) => {
      await page.goto('/settings')
      await page.getByLabel('Name').fill('Kim B.')
      await page.getByLabel('Time zone').selectOption('Pacific/Kiritimati')
      await page.getByRole('button', { name: 'Save name and time zone' }).click()
      if (javaScriptEnabled) await expect(page.getByText('Saved.')).toBeVisible()
      await page.goto('/settings')
      await expect(page.getByLabel('Name')).toHaveValue('Kim B.')
      await expect(page.getByLabel('Time zone')).toHaveValue('Pacific/Kiritimati')

      const email = newcomer()
      const address = form(page, 'Mail address')
      await address.getByLabel('Mail address').fill(email)
      await address.getByLabel('Your password').fill('not my password')
      await page.getByRole('button', { name: 'Save the address' }).click()
      await expect(address.getByLabel('Your password')).toHaveAccessibleDescription(
        'This is not your password.',
      )
      await expect(address.getByLabel('Your password')).toBeFocused()
      await expect(address.getByLabel('Mail address')).toHaveValue(email)
      await address.getByLabel('Your password').fill(person.password)
      await page.getByRole('button', { name: 'Save the address' }).click()
      await expect(page.getByRole('main').getByText(email).first()).toBeVisible()

      await signOut(page)
      await page.goto('/sign-in')
      await signIn(page, email, person.password)
      await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible()
    })

    test(`a new password signs every other browser out and keeps this one, ${how}`, async ({
      page,
      person,
      browser,
      baseURL,
    }) => {
      const elsewhere = await secondBrowser(browser, person, baseURL)
      await page.goto('/settings')
      const change = form(page, 'Password')
      await change.getByLabel('Your password').fill(person.password)
      await change.getByLabel('New password').fill('another long password')
      await page.getByRole('button', { name: 'Set the password' }).click()
      await expect(page.getByRole('button', { name: 'Sign out all others' })).toBeHidden()
      await page.goto('/settings')
      await expect(heading(page)).toHaveText('Settings')
      await elsewhere.goto('/settings')
      await expect(heading(elsewhere)).toHaveText('Sign in')
      await signIn(elsewhere, person.email, person.password)
      await expect(elsewhere.getByRole('main').getByRole('alert')).toContainText('not right')
      await signIn(elsewhere, person.email, 'another long password')
      await expect(heading(elsewhere)).toHaveText('Settings')
      await elsewhere.context().close()
    })

    test(`one sees where one is signed in and ends it there, ${how}`, async ({
      page,
      person,
      browser,
      baseURL,
    }) => {
      const phone = await secondBrowser(browser, person, baseURL, phoneAgent)
      const tablet = await secondBrowser(browser, person, baseURL)
      await page.goto('/settings')
      const rows = page.getByRole('listitem').filter({ hasText: 'since' })
      await expect(rows).toHaveCount(3)
      await expect(rows.filter({ hasText: '(this one)' })).toHaveCount(1)
      const phoneRow = rows.filter({ hasText: 'Safari on iOS' })
      await phoneRow.getByRole('button', { name: 'Sign it out' }).click()
      await expect(rows).toHaveCount(2)
      await expect(phoneRow).toHaveCount(0)
      await phone.goto('/settings')
      await expect(heading(phone)).toHaveText('Sign in')
      await tablet.goto('/settings')
      await expect(heading(tablet)).toHaveText('Settings')

      await page.getByRole('button', { name: 'Sign out all others' }).click()
      await expect(rows).toHaveCount(1)
      await tablet.goto('/settings')
      await expect(heading(tablet)).toHaveText('Sign in')
      await page.goto('/settings')
      await expect(heading(page)).toHaveText('Settings')
      await Promise.all([phone, tablet].map((other) => other.context().close()))
    })

    test(`the account is deleted after its password, and the page says what goes, ${how}`, async ({
      page,
      context,
      person,
      db,
    }) => {
      await page.goto('/settings')
      await page.getByRole('link', { name: 'Delete the account' }).click()
      await expect(page.getByRole('main')).toContainText('This takes with it your name and your address.')
      await page.getByLabel('Your password').fill('not my password')
      await page.getByRole('button', { name: 'Delete everything' }).click()
      await expect(page.getByLabel('Your password')).toHaveAccessibleDescription('This is not your password.')
      expect(await db.person.count({ where: { id: person.id } })).toBe(1)
      await page.getByLabel('Your password').fill(person.password)
      await page.getByRole('button', { name: 'Delete everything' }).click()
      await expect(page.getByText('Your account and everything in it are gone.')).toBeVisible()
      expect(await sessionOf(context)).toBeUndefined()
      expect(await db.person.count({ where: { id: person.id } })).toBe(0)
      await page.goto('/sign-in')
      await signIn(page, person.email, person.password)
      await expect(page.getByRole('main').getByRole('alert')).toContainText('not right')
    })

    test(`of two tabs with one profile the second chooses field by field, ${how}`, async ({
      page,
      person,
      context,
    }) => {
      await page.goto('/settings')
      const other = await context.newPage()
      await other.goto('/settings')
      await other.getByLabel('Name').fill('From the other tab')
      await other.getByRole('button', { name: 'Save name and time zone' }).click()
      await other.goto('/settings')
      await expect(other.getByLabel('Name')).toHaveValue('From the other tab')

      await page.getByLabel('Name').fill('From this tab')
      await page.getByRole('button', { name: 'Save name and time zone' }).click()
      const choice = page.getByRole('group', { name: 'Name' })
      await expect(choice).toContainText('From this tab')
      await expect(choice).toContainText('From the other tab')
      await choice.getByRole('radio', { name: /From this tab/ }).check()
      await page.getByRole('button', { name: 'Save name and time zone' }).click()
      await expect(choice).toHaveCount(0)
      await page.goto('/settings')
      await expect(page.getByLabel('Name')).toHaveValue('From this tab')
      await expect(page.getByRole('main')).toContainText(person.email)
    })
  })
}

const phoneAgent =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'

/** Another browser in which the person signs in. */
async function secondBrowser(
  browser: import('@playwright/test').Browser,
  person: TestPerson,
  baseURL: string | undefined,
  userAgent?: string,
): Promise<Page> {
  const context = await browser.newContext({ baseURL, userAgent })
  const page = await context.newPage()
  await page.goto('/sign-in?to=/settings')
  await signIn(page, person.email, person.password)
  await expect(heading(page)).toHaveText('Settings')
  return page
}

test('the session cookie is kept from scripts and from other sites, and is gone after signing out', async ({
  page,
  context,
}) => {
  await signUp(page, newcomer())
  const cookie = await sessionOf(context)
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', secure: false })
  expect(cookie?.value).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(await page.evaluate(() => document.cookie)).toBe('')
  await signOut(page)
  await context.addCookies(cookie ? [cookie] : [])
  await page.goto('/settings')
  await expect(heading(page)).toHaveText('Sign in')
})

test('a session of somebody else is not found by the action that ends sessions', async ({
  page,
  person,
  another,
  db,
  browser,
  baseURL,
}) => {
  const stranger = await another()
  const theirs = await db.session.findFirstOrThrow({ where: { personId: stranger.id } })
  for (const sessionId of [theirs.id, 'never-was']) {
    const other = await secondBrowser(browser, person, baseURL)
    await page.goto('/settings')
    await page
      .locator('input[name=sessionId]')
      .first()
      .evaluate((input, value) => {
        ;(input as HTMLInputElement).value = value
      }, sessionId)
    await page.getByRole('button', { name: 'Sign it out' }).first().click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'This is not there, or no longer yours',
    )
    await other.context().close()
  }
  expect(await db.session.count({ where: { id: theirs.id } })).toBe(1)
})

test('nobody is sent to another site after signing in', async ({ page, person, baseURL }) => {
  for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example', '/\t/evil.example']) {
    await page.context().clearCookies()
    await page.goto(`/sign-in?to=${encodeURIComponent(to)}`)
    await signIn(page, person.email, person.password)
    await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible()
    expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? '').origin)
    // and not when one is signed in already
    await page.goto(`/sign-in?to=${encodeURIComponent(to)}`)
    expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? '').origin)
  }
})

test('the sign-in page has a sentence for whatever a provider reports', async ({ page }) => {
  for (const error of ['OAuthAccountNotLinked', 'Closed', 'NoAddress', '__proto__', 'constructor', 'x']) {
    const response = await page.goto(`/sign-in?error=${error}`)
    expect(response?.status()).toBe(200)
    await expect(page.getByRole('main')).toContainText(/account|provider/)
  }
})

test('a time zone that the list does not know stays chosen when the profile is saved', async ({
  page,
  person,
  db,
}) => {
  await db.person.update({ where: { id: person.id }, data: { timeZone: 'Asia/Kolkata' } })
  await page.goto('/settings')
  await page.getByLabel('Name').fill('Kim B.')
  await page.getByRole('button', { name: 'Save name and time zone' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  const stored = await db.person.findUniqueOrThrow({ where: { id: person.id } })
  expect([stored.name, stored.timeZone]).toEqual(['Kim B.', 'Asia/Kolkata'])
})

test('the browser’s own time zone comes along at sign-up', async ({ browser, baseURL, db }) => {
  const context = await browser.newContext({ baseURL, timezoneId: 'America/Bogota' })
  const page = await context.newPage()
  const email = newcomer()
  await signUp(page, email)
  const stored = await db.person.findUniqueOrThrow({ where: { emailKey: email } })
  expect(stored.timeZone).toBe('America/Bogota')
  await context.close()
})

test('without mail the reset page says who can help', async ({ page }) => {
  await page.goto('/reset')
  await expect(page.getByRole('main')).toContainText('This installation sends no mail.')
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
})

test('a link that was never handed out answers 404 with a page that says what to do', async ({ page }) => {
  for (const path of ['/reset/never-was', '/invitation/never-was']) {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('main')).toContainText('ask them for a new one')
  }
})
