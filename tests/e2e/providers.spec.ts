import { randomBytes } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import { freePort } from '../support/free-port'
import { startOidcProvider } from '../support/oidc-provider'
import { type RunningServer, startServer } from '../support/server'
import { type MailServer, startMailServer } from '../support/smtp'
import { expect, test as shared } from './fixtures'
import { keyboard } from './hands'

type Own = { server: RunningServer; mail: MailServer }

/** A server that knows an identity provider and a mail server; both are real and run on the loopback interface. */
const test = shared.extend<object, { own: Own }>({
  own: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async ({}, use) => {
      const [port, providerPort] = [await freePort(), await freePort()]
      const appUrl = `http://127.0.0.1:${port}`
      const [provider, mail] = [await startOidcProvider(appUrl, providerPort), await startMailServer()]
      const server = await startServer({
        env: { ...provider.env, PORT: String(port), APP_URL: appUrl, SMTP_URL: mail.url, TRUST_PROXY: '1' },
      })
      await use({ server, mail })
      await server.stop()
      await Promise.all([provider.stop(), mail.stop()])
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ own }, use) => use(own.server.url),
})

// one worker, and so one server, for all of this file
test.describe.configure({ mode: 'default' })

const password = 'a long enough password'
const someName = (prefix = 'n') => `${prefix}${randomBytes(5).toString('hex')}`
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** At the provider's own page: who one is, and that Belay may know it. */
async function signInAtProvider(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name at Acme').fill(name)
  await page.getByRole('button', { name: 'Let Belay know me' }).click()
}

/** The provider remembers a browser; this makes it ask again. */
async function forgetProvider(context: BrowserContext): Promise<void> {
  for (const { name } of await context.cookies()) {
    if (name.startsWith('_')) await context.clearCookies({ name })
  }
}

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto('/sign-up')
  await page.getByLabel('Your name').fill('Noor Halabi')
  await page.getByLabel('Mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Make an account' }).click()
  await expect(heading(page)).toHaveText('Start your plan')
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('main').getByRole('link', { name: 'Make an account' })).toBeVisible()
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test.describe(how, () => {
    test.use({ javaScriptEnabled })

    test(`one signs up through an OpenID provider, and the second time finds the same account, ${how}`, async ({
      page,
      context,
    }) => {
      const name = someName()
      await page.goto('/sign-in?to=/settings')
      await page.getByRole('button', { name: 'Continue with Acme login' }).click()
      await signInAtProvider(page, name)
      await expect(heading(page)).toHaveText('Settings')
      await expect(page.getByRole('main')).toContainText(`${name}@idp.example`)
      await expect(page.getByRole('main')).toContainText('Acme login is connected.')
      await page.getByLabel('Name').fill('Renamed here')
      await page.getByRole('button', { name: 'Save name and time zone' }).click()
      if (javaScriptEnabled) await expect(page.getByText('Saved.')).toBeVisible()
      const cookie = (await context.cookies()).find((one) => one.name.endsWith('session-token'))
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })

      await signOut(page)
      await forgetProvider(context)
      await page.goto('/sign-in?to=/settings')
      await page.getByRole('button', { name: 'Continue with Acme login' }).click()
      await signInAtProvider(page, name)
      await expect(page.getByLabel('Name')).toHaveValue('Renamed here')
    })

    test(`an account with the same address is not joined, and the page says what to do, ${how}`, async ({
      page,
      context,
    }) => {
      const name = someName()
      const email = `${name}@idp.example`
      await signUp(page, email)
      await signOut(page)
      await page.goto('/sign-in?to=/settings')
      await page.getByRole('button', { name: 'Continue with Acme login' }).click()
      await signInAtProvider(page, name)
      await expect(heading(page)).toHaveText('Sign in')
      await expect(page.getByRole('main')).toContainText(
        'There is an account with this address already, and it is not joined by address.',
      )
      expect((await context.cookies()).some((one) => one.name.endsWith('session-token'))).toBe(false)

      // what the page says to do; it still knows where one wanted to go
      await page.getByLabel('Mail address').fill(email)
      await page.getByLabel('Password').fill(password)
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await expect(page.getByRole('main')).not.toContainText('Acme login is connected.')
      await forgetProvider(context)
      await page.getByRole('button', { name: 'Connect Acme login' }).click()
      await signInAtProvider(page, name)
      await expect(heading(page)).toHaveText('Settings')
      await expect(page.getByRole('main')).toContainText('Acme login is connected.')

      await signOut(page)
      await forgetProvider(context)
      await page.goto('/sign-in?to=/settings')
      await page.getByRole('button', { name: 'Continue with Acme login' }).click()
      await signInAtProvider(page, name)
      await expect(heading(page)).toHaveText('Settings')
      await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Noor Halabi')
    })

    test(`a forgotten password is set anew through a mail, ${how}`, async ({
      page,
      own,
      browser,
      baseURL,
    }) => {
      const email = `${someName()}@example.org`
      const elsewhere = await (await browser.newContext({ baseURL })).newPage()
      await signUp(elsewhere, email)

      await page.goto('/sign-in')
      await page.getByRole('link', { name: 'Forgotten the password?' }).click()
      const ask = async (address: string) => {
        await page.goto('/reset')
        await page.getByLabel('Mail address').fill(address)
        await page.getByRole('button', { name: 'Send the link' }).click()
        const status = page.getByRole('status').filter({ hasText: 'If there is an account' })
        await expect(status).toBeVisible()
        return status.innerText()
      }
      expect(await ask(`${someName()}@example.org`)).toBe(await ask(email))
      const { text, to } = await own.mail.next(email)
      expect(to).toEqual([email])
      const link = new RegExp(`^${baseURL}/reset/\\S+$`, 'm').exec(text)?.[0] ?? ''

      // a mail scanner looks first
      const looked = await page.request.get(link)
      expect(looked.status()).toBe(200)
      await page.goto(link)
      await page.getByLabel('New password').fill('short')
      await page.getByLabel('New password').evaluate((input) => input.removeAttribute('minlength'))
      await page.getByRole('button', { name: 'Set the password' }).click()
      await expect(page.getByLabel('New password')).toHaveAccessibleDescription(/at least 10 characters\.$/)
      await page.getByLabel('New password').fill('another long password')
      await page.getByRole('button', { name: 'Set the password' }).click()
      await expect(page.getByRole('main')).toContainText('Your new password holds.')

      await elsewhere.goto('/settings')
      await expect(heading(elsewhere)).toHaveText('Sign in')
      await elsewhere.context().close()
      await page.getByLabel('Mail address').fill(email)
      await page.getByLabel('Password').fill('another long password')
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible()

      const spent = await page.goto(link)
      expect(spent?.status()).toBe(404)
      await expect(page.getByRole('main')).toContainText('ask them for a new one')
    })
  })
}

test('a link to set a password is asked for, and a provider chosen, with the keyboard alone', async ({
  page,
  own,
}) => {
  const email = `${someName()}@example.org`
  await signUp(page, email)
  await signOut(page)
  await page.goto('/reset')
  await keyboard.fill(page.getByRole('main').locator('form'), 'email', email)
  await keyboard.press(page.getByRole('button', { name: 'Send the link' }))
  expect((await own.mail.next(email)).to).toEqual([email])

  await page.goto('/sign-in')
  await keyboard.press(page.getByRole('button', { name: 'Continue with Acme login' }))
  await signInAtProvider(page, someName())
  await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible()
})

test('whoever gives no address at the provider is told so and gets no account', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Continue with Acme login' }).click()
  await signInAtProvider(page, someName('shy'))
  await expect(heading(page)).toHaveText('Sign in')
  await expect(page.getByRole('main')).toContainText('The provider gave no mail address for you.')
})

test('whoever turns back at the provider is signed in no more than before', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Continue with Acme login' }).click()
  await page.getByRole('button', { name: 'Turn back' }).click()
  await expect(heading(page)).toHaveText('Sign in')
  await expect(page.getByRole('main')).toContainText('That did not work at the provider. Nothing was changed')
})

test('a provider account that is connected elsewhere is refused in the settings', async ({
  page,
  context,
}) => {
  const name = someName()
  await page.goto('/sign-in?to=/settings')
  await page.getByRole('button', { name: 'Continue with Acme login' }).click()
  await signInAtProvider(page, name)
  await expect(heading(page)).toHaveText('Settings')
  await signOut(page)
  await forgetProvider(context)
  await signUp(page, `${someName()}@example.org`)
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Connect Acme login' }).click()
  await signInAtProvider(page, name)
  await expect(heading(page)).toHaveText('Settings')
  await expect(page.getByRole('main')).toContainText('belongs to another account here')
  await expect(page.getByRole('main')).not.toContainText('Acme login is connected.')
})

test('an account without a password is deleted after its address is typed', async ({ page }) => {
  const name = someName()
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Continue with Acme login' }).click()
  await signInAtProvider(page, name)
  await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible()
  await page.goto('/settings/delete')
  await page.getByLabel(`Type ${name}@idp.example`).fill('somebody@example.org')
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await expect(page.getByLabel(`Type ${name}@idp.example`)).toHaveAccessibleDescription(/not the address/)
  await page.getByLabel(`Type ${name}@idp.example`).fill(`${name}@idp.example`)
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await expect(page.getByText('Your account and everything in it are gone.')).toBeVisible()
})

test('the way to a provider begins at our own page and nowhere else', async ({
  playwright,
  own,
  request,
}) => {
  const origin = own.server.url
  const start = '/api/auth/start/oidc'
  const options = { form: { to: '/plan' }, maxRedirects: 0 }
  const begun = await request.post(start, { ...options, headers: { origin } })
  expect(begun.status()).toBe(302)
  const cookies = begun.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie')
  expect(cookies.length).toBeGreaterThanOrEqual(4)
  for (const { value } of cookies) {
    expect(value).toMatch(/HttpOnly/i)
    expect(value).toMatch(/SameSite=Lax/i)
    expect(value).toMatch(/Path=\/(;|$)/i)
  }
  expect(
    (await request.post(start, { ...options, headers: { origin: 'https://evil.example' } })).status(),
  ).toBe(403)
  expect((await request.post(start, options)).status()).toBe(403)
  expect((await request.post('/api/auth/start/github', { ...options, headers: { origin } })).status()).toBe(
    404,
  )
  expect(
    (await request.post(start, { data: { to: '/' }, headers: { origin }, maxRedirects: 0 })).status(),
  ).toBe(415)
  expect((await request.get(start)).status()).toBe(405)
  // next-auth's own doors are shut
  for (const step of ['signin/oidc', 'signout', 'session', 'csrf', 'providers', 'verify-request', '_log']) {
    expect([step, (await request.get(`/api/auth/${step}`)).status()]).toEqual([step, 404])
    const posted = await request.post(`/api/auth/${step}`, { form: {}, headers: { origin } })
    expect([step, posted.status()]).toEqual([step, 405])
  }
  // an answer that nobody here has asked for
  const fresh = await playwright.request.newContext({ baseURL: origin })
  const uninvited = await fresh.get('/api/auth/callback/oidc?code=x&state=y')
  expect(new URL(uninvited.url()).pathname).toBe('/sign-in')
  expect(await uninvited.text()).toContain('That did not work at the provider.')
  expect((await fresh.storageState()).cookies.map(({ name }) => name)).not.toContain(
    'next-auth.session-token',
  )
  await fresh.dispose()
})
