import { randomBytes } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { freePort } from '../support/free-port'
import { startOidcProvider } from '../support/oidc-provider'
import { type RunningServer, startServer } from '../support/server'
import { runUserProgram } from '../support/user-program'
import { expect, test as shared } from './fixtures'

type Own = { server: RunningServer; invite: () => Promise<string>; reset: (email: string) => Promise<string> }

const operatorsAddress = 'operator@example.org'
const password = 'a long enough password'

/** A server that is closed for new accounts, with the account of its operator. */
const test = shared.extend<object, { own: Own }>({
  own: [
    async ({ browser }, use) => {
      const [port, providerPort] = [await freePort(), await freePort()]
      const appUrl = `http://127.0.0.1:${port}`
      const provider = await startOidcProvider(appUrl, providerPort)
      const server = await startServer({
        env: { ...provider.env, PORT: String(port), APP_URL: appUrl, SIGN_UP: 'closed', TRUST_PROXY: '1' },
      })
      const page = await browser.newPage({ baseURL: server.url })
      await page.goto('/sign-up')
      await fillIn(page, operatorsAddress)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start your plan')
      await page.goto('/settings')
      await expect(page.getByRole('main')).toContainText('You run this installation.')
      await page.close()
      const env = { DATA_DIR: server.dataDir, APP_URL: appUrl }
      await use({
        server,
        invite: async () => /^.* (http\S+)$/m.exec(await runUserProgram(env, 'invite'))?.[1] ?? '',
        reset: async (email) => / is (\S+)$/m.exec(await runUserProgram(env, 'reset', email))?.[1] ?? '',
      })
      await server.stop()
      await provider.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ own }, use) => use(own.server.url),
})

// one worker, and so one server, for all of this file
test.describe.configure({ mode: 'default' })

const newcomer = () => `${randomBytes(6).toString('hex')}@example.org`
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function fillIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('Your name').fill('Noor Halabi')
  await page.getByLabel('Mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Make an account' }).click()
}

async function signIn(page: Page, email: string, withPassword: string): Promise<void> {
  await page.goto('/sign-in?to=/settings')
  await page.getByLabel('Mail address').fill(email)
  await page.getByLabel('Password').fill(withPassword)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test.describe(how, () => {
    test.use({ javaScriptEnabled })

    test(`where sign-up is closed an invitation of the operator makes one account, ${how}`, async ({
      page,
      own,
    }) => {
      await page.goto('/sign-up')
      await expect(heading(page)).toHaveText('Closed for new accounts')
      await page.goto('/sign-in')
      await expect(page.getByRole('main')).not.toContainText('No account yet?')

      const link = await own.invite()
      expect(link).toMatch(new RegExp(`^${own.server.url}/invitation/[A-Za-z0-9_-]{43}$`))
      // a mail scanner looks first
      expect((await page.request.get(link)).status()).toBe(200)
      await page.goto(link)
      await expect(heading(page)).toHaveText('You are invited')
      await fillIn(page, operatorsAddress)
      await expect(page.getByLabel('Mail address')).toHaveAccessibleDescription(
        /an account with this address/,
      )
      const email = newcomer()
      await page.getByLabel('Mail address').fill(email)
      await page.getByLabel('Password').fill(password)
      await page.getByRole('button', { name: 'Make an account' }).click()
      await expect(heading(page)).toHaveText('Start your plan')
      await page.goto('/settings')
      await expect(page.getByRole('main')).toContainText(email)
      await expect(page.getByRole('main')).not.toContainText('You run this installation.')

      await page.context().clearCookies()
      const spent = await page.goto(link)
      expect(spent?.status()).toBe(404)
      await expect(page.getByRole('main')).toContainText('ask them for a new one')
    })
  })
}

test('an invitation that is spent while its page is open is refused with what was typed', async ({
  page,
  own,
  browser,
  baseURL,
}) => {
  const link = await own.invite()
  await page.goto(link)
  const quicker = await browser.newPage({ baseURL })
  await quicker.goto(link)
  await fillIn(quicker, newcomer())
  await expect(heading(quicker)).toHaveText('Start your plan')
  await quicker.close()
  const email = newcomer()
  await fillIn(page, email)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This invitation has been used')
  await expect(page.getByLabel('Mail address')).toHaveValue(email)
})

test('the operator sets a new password at the command line, and it holds', async ({ page, own }) => {
  const link = await own.invite()
  const email = newcomer()
  await page.goto(link)
  await fillIn(page, email)
  await expect(heading(page)).toHaveText('Start your plan')
  const newPassword = await own.reset(email)
  expect(newPassword).toMatch(/^\S{20}$/)
  await page.goto('/settings')
  await expect(heading(page)).toHaveText('Sign in')
  await signIn(page, email, password)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('not right')
  await signIn(page, email, newPassword)
  await expect(heading(page)).toHaveText('Settings')
  await expect(own.reset(newcomer())).rejects.toThrow('There is no account with the address')
})

test('where sign-up is closed a provider lets nobody new in, and connects to an account', async ({
  page,
  own,
}) => {
  const name = `n${randomBytes(5).toString('hex')}`
  const atProvider = async () => {
    await page.getByLabel('Name at Acme').fill(name)
    await page.getByRole('button', { name: 'Let Belay know me' }).click()
  }
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Continue with Acme login' }).click()
  await atProvider()
  await expect(heading(page)).toHaveText('Sign in')
  await expect(page.getByRole('main')).toContainText('This installation is closed for new accounts.')

  await page.goto(await own.invite())
  await fillIn(page, newcomer())
  await expect(heading(page)).toHaveText('Start your plan')
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Connect Acme login' }).click()
  await expect(heading(page)).toHaveText('Settings')
  await expect(page.getByRole('main')).toContainText('Acme login is connected.')
})

/** Sends the form of a page as a browser without JavaScript would. */
async function post(
  request: APIRequestContext,
  path: string,
  origin: string,
  values: Record<string, string>,
) {
  const html = await (await request.get(path)).text()
  const [formHtml = ''] = /<form[^>]*>(?:(?!<\/form>)[\s\S])*name="password"[\s\S]*?<\/form>/.exec(html) ?? []
  const multipart: Record<string, string> = {}
  for (const [input] of formHtml.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const attribute = (name: string) =>
      new RegExp(`\\s${name}="([^"]*)"`).exec(input)?.[1]?.replaceAll('&quot;', '"')
    const name = attribute('name')
    if (name) multipart[name] = attribute('value') ?? ''
  }
  return request.post(path, {
    multipart: { ...multipart, ...values },
    headers: { origin },
    maxRedirects: 0,
  })
}

shared(
  'behind https every cookie is bound to its host and to encrypted connections',
  async ({ playwright }) => {
    const appUrl = 'https://belay.example.org'
    const [port, providerPort] = [await freePort(), await freePort()]
    const provider = await startOidcProvider(appUrl, providerPort)
    const server = await startServer({ env: { ...provider.env, PORT: String(port), APP_URL: appUrl } })
    // asked as the proxy would that people reach it through
    const request = await playwright.request.newContext({ baseURL: `http://127.0.0.1:${port}` })
    const cookiesOf = (response: { headersArray: () => { name: string; value: string }[] }) =>
      response
        .headersArray()
        .filter(({ name }) => name.toLowerCase() === 'set-cookie')
        .map(({ value }) => value)
    const signedUp = await post(request, '/sign-up', appUrl, {
      name: 'Noor Halabi',
      email: newcomer(),
      password,
    })
    const toProvider = await request.post('/api/auth/start/oidc', {
      form: { to: '/' },
      headers: { origin: appUrl },
      maxRedirects: 0,
    })
    expect([signedUp.status(), toProvider.status()]).toEqual([303, 302])
    const [session, others] = [cookiesOf(signedUp), cookiesOf(toProvider)]
    expect(session).toHaveLength(1)
    expect(session[0]).toMatch(/^__Host-next-auth\.session-token=[A-Za-z0-9_-]{43};/)
    expect(others.length).toBeGreaterThanOrEqual(4)
    for (const cookie of [...session, ...others]) {
      expect(cookie).toMatch(/^__Host-/)
      expect(cookie).toMatch(/; *Secure/i)
      expect(cookie).toMatch(/; *HttpOnly/i)
      expect(cookie).toMatch(/; *SameSite=Lax/i)
      expect(cookie).toMatch(/; *Path=\/(;|$)/i)
      expect(cookie).not.toMatch(/Domain=/i)
    }
    await request.dispose()
    await server.stop()
    await provider.stop()
  },
)
