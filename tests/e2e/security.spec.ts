import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { pages } from '@/lib/auth/doors'
import { actionId } from '../support/action-id'
import { expect, test } from './fixtures'

type Asked = Parameters<APIRequestContext['fetch']>[1]

/** Headers that an answer must carry, whatever it is. */
function expectSafe(response: APIResponse, what: string): void {
  const headers = response.headers()
  const policy = headers['content-security-policy'] ?? ''
  expect(policy, what).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic'(;|$)/)
  expect(policy, what).toContain("frame-ancestors 'none'")
  expect(policy, what).toContain("object-src 'none'")
  expect(policy, what).not.toContain('unsafe')
  expect(headers, what).toMatchObject({
    // an address that bears a token is named to nobody, not to this site either
    'referrer-policy': /\/(reset|invitation|guest|unsubscribe|endorsement|packet(?!\/own\/))\/./.test(
      response.url(),
    )
      ? 'strict-origin'
      : 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(headers['permissions-policy'], what).toContain('camera=()')
  expect(headers, what).not.toHaveProperty('x-powered-by')
  expect(headers, what).not.toHaveProperty('access-control-allow-origin')
}

type Reference = { exportedName: string }
const actions: [string, Reference][] = Object.entries(
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../.next/server/server-reference-manifest.json'), 'utf8'),
  ).node,
)
const signInId = actionId('signInAction')

const broken = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n'
const multipart = 'multipart/form-data; boundary=x'

test('every kind of answer carries the safe headers, and none but the build’s own files may be kept', async ({
  request,
  baseURL,
}) => {
  const origin = baseURL ?? ''
  const html = await (await request.get('/sign-in')).text()
  const script = /\/_next\/static\/[^"]+\.js/.exec(html)?.[0] ?? ''
  const post = (more: { headers?: Record<string, string>; data?: string } = {}): Asked => ({
    method: 'POST',
    data: more.data ?? broken,
    headers: { Origin: origin, 'Content-Type': multipart, ...more.headers },
  })
  const kinds: [string, string, number, Asked?][] = [
    ['a page', '/sign-in', 200],
    ['its head', '/sign-in', 200, { method: 'HEAD' }],
    ['its payload', '/sign-in?_rsc', 200, { headers: { RSC: '1' } }],
    ['a redirect', '/plan', 307],
    ['a redirect of the framework', '/plan/', 308],
    ['a payload at the wrong address', '/plan', 307, { headers: { RSC: '1' } }],
    ['a page that is not there', '/nothing', 404],
    ['the payload of one', '/nothing?_rsc', 404, { headers: { RSC: '1' } }],
    ['a link that was never handed out', '/reset/nothing', 404],
    ['a route handler', '/api/health', 200],
    ['a route handler that is not there', '/api/nothing', 404],
    ['a step that next-auth must not take', '/api/auth/session', 404],
    ['a step that next-auth takes', '/api/auth/signin', 302],
    ['a callback that it does not know', '/api/auth/callback/nobody', 400],
    ['a file of the build that is not there', '/_next/static/nothing.js', 404],
    ['a picture that is not there', '/nothing.png', 404],
    ['an address of the framework’s own', '/_global-error', 400],
    ['a method that nobody serves', '/plan', 405, { method: 'DELETE', headers: { Origin: origin } }],
    ['a method that a route handler lacks', '/api/health', 405, post()],
    ['a form from elsewhere', '/sign-in', 403, post({ headers: { Origin: 'https://evil.example' } })],
    ['a form that is too long', '/sign-in', 413, post({ data: 'x'.repeat(1024 * 1024 + 1) })],
    [
      'a form without a boundary',
      '/sign-in',
      400,
      post({ headers: { 'Content-Type': 'multipart/form-data' } }),
    ],
    ['a form that breaks off', '/sign-in', 400, post()],
    ['a form that no action takes', '/sign-in', 400, post({ data: `${broken}--x--\r\n` })],
    ['a call that breaks off', '/sign-in', 400, post({ headers: { 'Next-Action': signInId } })],
    [
      'a form from before an update',
      '/sign-in',
      409,
      post({
        data: `--x\r\nContent-Disposition: form-data; name="$ACTION_ID_${'0'.repeat(42)}"\r\n\r\n\r\n--x--\r\n`,
      }),
    ],
  ]
  for (const [what, path, status, asked] of kinds) {
    const response = await request.fetch(path, { maxRedirects: 0, ...asked })
    expect(response.status(), what).toBe(status)
    expectSafe(response, what)
    expect(response.headers()['cache-control'], what).toMatch(/no-store/)
  }
  for (const path of [script, '/icon.svg']) {
    const response = await request.get(path)
    expect(response.status(), path).toBe(200)
    expectSafe(response, path)
    expect(response.headers()['cache-control'], path).toContain('public')
  }
})

test('what is refused without a script is a page with a sentence', async ({ browser, baseURL, request }) => {
  const post = (data: string) =>
    request.post('/sign-in', { data, headers: { Origin: baseURL ?? '', 'Content-Type': multipart } })
  expect(await (await post(broken)).text()).toContain('<h1>This request cannot be read</h1>')
  const old = `--x\r\nContent-Disposition: form-data; name="$ACTION_ID_${'0'.repeat(42)}"\r\n\r\n\r\n--x--\r\n`
  expect(await (await post(old)).text()).toContain('<h1>Belay was updated in between</h1>')

  const page = await browser.newPage({ baseURL, javaScriptEnabled: false })
  expect((await page.goto('/nothing'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address')
  expect((await page.goto('/api/auth/callback/nobody'))?.status()).toBe(400)
  await expect(page.getByRole('link', { name: 'Go to Belay' })).toBeVisible()
  await page.close()
})

test('every page is drawn for its reader: nonces on all scripts, no inline styles, nothing to be kept', async ({
  page,
  person,
}) => {
  expect(person.id).not.toBe('')
  const seen = new Set<string>()
  const addresses = Object.keys(pages).map((path) =>
    path.replace('[slug]', 'delegation').replace(/\[\w+\]/g, 'nothing'),
  )
  for (const path of addresses) {
    const response = await page.request.get(path)
    expectSafe(response, path)
    expect(response.headers()['cache-control'], path).toMatch(/private.*no-store/)
    const nonce = /'nonce-([^']+)'/.exec(response.headers()['content-security-policy'] ?? '')?.[1] ?? ''
    expect(seen, path).not.toContain(nonce)
    seen.add(nonce)
    const html = await response.text()
    const marked = html.match(/<(script|style)[\s>][^>]*>/g) ?? []
    expect(marked.length, path).toBeGreaterThan(0)
    for (const tag of marked) expect(tag, path).toContain(`nonce="${nonce}"`)
    expect(html.match(/<[a-z][^>]*\sstyle="/gi), path).toBeNull()
    expect(html.match(/<[a-z][^>]*\son[a-z]+="/gi), path).toBeNull()
  }
  expect(seen.size).toBe(addresses.length)
})

test('a request that changes something is refused unless a page of this very site sent it', async ({
  request,
  baseURL,
}) => {
  const own = new URL(baseURL ?? '')
  const other = `http://${own.hostname}:${Number(own.port) + 1}`
  const elsewhere = [
    '',
    'null',
    'https://evil.example',
    other,
    `http://${own.hostname}`,
    `https://${own.host}`,
    `${own.origin}/`,
    `${own.origin}.evil.example`,
    `http://evil@${own.host}`,
    `${own.origin}, https://evil.example`,
  ]
  const ways: [string, Asked][] = [
    ['/sign-in', { form: { email: 'a' } }],
    ['/sign-in', { multipart: { email: 'a' } }],
    ['/sign-in', { data: '[]', headers: { 'Next-Action': signInId, 'Content-Type': 'text/plain' } }],
    ['/api/auth/start/oidc', { form: { to: '/' } }],
  ]
  for (const [path, asked] of ways) {
    for (const origin of [undefined, ...elsewhere]) {
      const headers = {
        ...asked?.headers,
        Referer: own.href,
        ...(origin !== undefined && { Origin: origin }),
      }
      const response = await request.post(path, { ...asked, headers })
      expect([path, origin, response.status()]).toEqual([path, origin, 403])
      expect(await response.text()).toContain('This did not come from Belay')
    }
    const response = await request.post(path, {
      ...asked,
      headers: { ...asked?.headers, Origin: own.origin },
    })
    expect(response.status(), path).not.toBe(403)
  }
})

test('an address answers 405 to what it does not serve, and says what it serves', async ({
  request,
  baseURL,
}) => {
  const served: Record<string, string[]> = {
    '/': ['GET', 'HEAD', 'POST'],
    '/plan': ['GET', 'HEAD', 'POST'],
    '/nothing': ['GET', 'HEAD', 'POST'],
    '/icon.svg': ['GET', 'HEAD'],
    '/_next/static/nothing.js': ['GET', 'HEAD'],
    '/api/health': ['GET', 'HEAD'],
    '/api/auth/callback/oidc': ['GET', 'HEAD'],
    '/api/auth/start/oidc': ['POST'],
  }
  for (const [path, methods] of Object.entries(served)) {
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
      const response = await request.fetch(path, {
        method,
        maxRedirects: 0,
        headers: { Origin: baseURL ?? '' },
        ...(method === 'POST' && { form: { a: 'b' } }),
      })
      const refused = response.status() === 405
      expect([path, method, refused]).toEqual([path, method, !methods.includes(method)])
      if (refused) expect(response.headers().allow, path).toBe(methods.join(', '))
    }
  }
})

test('health tells status, database, migrations and version, and nothing else', async ({ request }) => {
  const response = await request.get('/api/health')
  expect(response.status()).toBe(200)
  const health = await response.json()
  expect(Object.keys(health).sort()).toEqual(['database', 'migrations', 'status', 'version'])
  expect(health).toMatchObject({ status: 'ok', database: expect.stringMatching(/^(sqlite|postgresql)$/) })
  expect(Object.keys(health.migrations).sort()).toEqual(['applied', 'newest'])
  expect(response.headers()).not.toHaveProperty('set-cookie')
})

test('an action that is called with anything but a form refuses it and nothing breaks', async ({
  request,
  baseURL,
}) => {
  const bodies = [
    '',
    'null',
    '"x"',
    '[]',
    '{}',
    '[1,2,3]',
    '[[[',
    '[null,null]',
    '["$K1"]',
    '["$B1"]',
    '["$1:__proto__:constructor"]',
    '[{"then":"$1:__proto__:then","status":"resolved_model","value":"{}","_response":{}}]',
    `[${'1,'.repeat(100_000)}1]`,
    '['.repeat(100_000),
  ]
  const names = [
    '__proto__',
    'constructor',
    'toString',
    'constructor.prototype.x',
    'email.__proto__.x',
    '...',
    'a'.repeat(9999),
  ]
  for (const [id, { exportedName }] of actions) {
    if (exportedName === 'signUpAction') continue
    const headers = { Origin: baseURL ?? '', 'Next-Action': id, Accept: 'text/x-component' }
    for (const data of bodies) {
      const asked = { data, headers: { ...headers, 'Content-Type': 'text/plain' }, maxRedirects: 0 }
      const response = await request.post('/sign-in', asked)
      expect([exportedName, data.slice(0, 40), response.status() < 500]).toEqual([
        exportedName,
        data.slice(0, 40),
        true,
      ])
    }
    const form = Object.fromEntries(names.map((name) => [`1_${name}`, 'x']))
    const response = await request.post('/sign-in', {
      multipart: { 0: '[{"ok":null},"$K1"]', ...form },
      headers,
      maxRedirects: 0,
    })
    expect([exportedName, response.status() < 500]).toEqual([exportedName, true])
  }
  expect((await request.get('/sign-in')).status()).toBe(200)
})

test('signing in never goes on with the session that the browser came with', async ({
  page,
  person,
  another,
  context,
  baseURL,
}) => {
  const attacker = await another('Mallory Grey')
  const session = async () =>
    (await context.cookies()).find(({ name }) => name.endsWith('session-token'))?.value ?? ''
  for (const planted of ['chosen-by-somebody-else', attacker.sessionToken]) {
    await context.clearCookies()
    await page.goto('/sign-in?to=/settings')
    await context.addCookies([{ name: 'next-auth.session-token', value: planted, url: baseURL ?? '' }])
    await page.getByLabel('Mail address').fill(person.email)
    await page.getByLabel('Password').fill(person.password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
    await expect(page.getByRole('main')).toContainText(person.email)
    expect(await session()).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(await session()).not.toBe(planted)
  }
})

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test.describe(how, () => {
    test.use({ javaScriptEnabled })

    test(`dots in the address to come back to lead nobody to another site, ${how}`, async ({
      page,
      person,
      baseURL,
    }) => {
      const strays: string[] = []
      page.on('request', (request) => {
        if (new URL(request.url()).origin !== new URL(baseURL ?? '').origin) strays.push(request.url())
      })
      for (const to of [
        '/.//evil.example',
        '/..//evil.example/x',
        '/plan/..//evil.example',
        '/%2e//evil.example',
      ]) {
        await page.context().clearCookies()
        await page.goto(`/sign-in?to=${encodeURIComponent(to)}`)
        await page.getByLabel('Mail address').fill(person.email)
        await page.getByLabel('Password').fill(person.password)
        await page.getByRole('button', { name: 'Sign in', exact: true }).click()
        await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible()
        expect(new URL(page.url()).pathname).toBe('/')
      }
      expect(strays).toEqual([])
    })
  })
}
