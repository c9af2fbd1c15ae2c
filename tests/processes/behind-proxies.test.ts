import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { request as ask } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { actionId } from '../support/action-id'
import { formOf } from '../support/plain-form'
import { type RunningServer, startServer } from '../support/server'
import { silentPort } from './programs'

const https = 'https://belay.example.org'
let server: RunningServer
let folder: string | undefined
afterEach(async () => {
  await server.stop()
  if (folder) rmSync(folder, { recursive: true })
  folder = undefined
})

type Sent = { method?: string; host?: string; headers?: Record<string, string>; body?: Buffer | string }
type Got = { status: number; headers: Record<string, string | string[] | undefined>; body: string }

/** Asks as a proxy would; unlike `fetch` it may say Host. */
function say(path: string, { method = 'GET', host, headers = {}, body = '' }: Sent = {}): Promise<Got> {
  const length = { ...(method === 'POST' && { 'Content-Length': String(Buffer.byteLength(body)) }) }
  return new Promise((answered, failed) => {
    const options = {
      method,
      headers: { ...(host && { host }), ...length, ...headers },
      agent: false as const,
    }
    ask(server.url + path, options, async (response) => {
      const { statusCode = 0, headers } = response
      answered({ status: statusCode, headers, body: await text(response) })
    })
      .once('error', failed)
      .end(body)
  })
}

/** Signs up without JavaScript, as at `origin`. */
async function signUp(origin: string, more: Record<string, string> = {}, email = 'noor@example.org') {
  const form = formOf((await say('/sign-up', { headers: more })).body, 'password')
  for (const [name, value] of Object.entries({ name: 'Noor', email, password: 'a long enough password' }))
    form.set(name, value)
  const encoded = new Response(form)
  const body = Buffer.from(await encoded.arrayBuffer())
  const headers = { Origin: origin, 'Content-Type': encoded.headers.get('content-type') ?? '', ...more }
  return say('/sign-up', { method: 'POST', headers, body })
}

/** Spends an attempt to sign in through a provider; says with which status. */
async function attempt(forwardedFor: string): Promise<number> {
  const headers = {
    Origin: server.url,
    'Content-Type': 'application/x-www-form-urlencoded',
    'X-Forwarded-For': forwardedFor,
  }
  return (await say('/api/auth/start/oidc', { method: 'POST', headers, body: 'to=/' })).status
}

async function withProvider(trustProxy: string): Promise<RunningServer> {
  return startServer({
    env: {
      TRUST_PROXY: trustProxy,
      // nobody answers there: attempts are counted before the provider is asked
      OIDC_ISSUER: `http://127.0.0.1:${await silentPort()}`,
      OIDC_CLIENT_ID: 'belay',
      OIDC_CLIENT_SECRET: 'for-the-tests-and-nothing-else',
    },
  })
}

describe('a server that people reach over https', () => {
  it('binds the session to its host, promises https, and takes forms from its own address alone', async () => {
    server = await startUnder(https)
    const page = await say('/')
    expect(page.headers['strict-transport-security']).toBe('max-age=31536000')
    const signedUp = await signUp(https)
    expect(signedUp.status).toBe(303)
    expect(String(signedUp.headers['set-cookie'])).toMatch(
      /^__Host-next-auth\.session-token=[\w-]{43}; Path=\/; (?=.*Secure)(?=.*HttpOnly)(?=.*SameSite=lax)/,
    )
    const local = new URL(server.url).host
    for (const origin of [`http://${local}`, `https://${local}`, 'http://belay.example.org', `${https}:8443`])
      expect([origin, (await signUp(origin, {}, 'eve@example.org')).status]).toEqual([origin, 403])
  })

  it('sends whoever signs out by a script on to the next page in the same answer', async () => {
    server = await startUnder(https)
    const signedUp = await signUp(https)
    const cookie = String(signedUp.headers['set-cookie']).split(';')[0] ?? ''
    const headers = {
      Origin: https,
      'Next-Action': actionId('signOutAction'),
      'Content-Type': 'text/plain',
      cookie,
    }
    const out = await say('/settings', { method: 'POST', headers, body: '[]' })
    expect(out.headers['x-action-redirect']).toMatch(/^\/;/)
    expect(out.headers['content-type']).toMatch(/^text\/x-component/)
    expect(out.body).not.toBe('')
    expect(server.log()).not.toContain('failed to get redirect response')
  })

  it('never takes a host or scheme from a request for its own', async () => {
    server = await startUnder(https)
    const headers = {
      'X-Forwarded-Host': 'evil.test',
      'X-Forwarded-Proto': 'http',
      Forwarded: 'host=evil.test',
    }
    for (const path of [
      '/',
      '/sign-in',
      '/plan',
      '/plan/',
      '/api/auth/signin?callbackUrl=https://evil.test/x',
    ]) {
      const { headers: got, body } = await say(path, { host: 'evil.test', headers })
      expect(JSON.stringify(got) + body, path).not.toContain('evil.test')
    }
  })
})

describe('a server that believes no proxy', () => {
  it('counts attempts by the connection, whatever a request says of where it comes from', async () => {
    server = await withProvider('0')
    for (let n = 0; n < 50; n++) expect(await attempt(`198.51.100.${n}`)).toBe(302)
    expect(await attempt('198.51.100.200')).toBe(429)
  })
})

describe('a server that believes one proxy', () => {
  it('counts attempts by the address that the proxy saw, not by what the client wrote before it', async () => {
    server = await withProvider('1')
    for (let n = 0; n < 50; n++) expect(await attempt(`198.51.100.${n}, 203.0.113.7`)).toBe(302)
    expect(await attempt('198.51.100.200, 203.0.113.7')).toBe(429)
    expect(await attempt('203.0.113.7, 203.0.113.8')).toBe(302)
  })

  it('is at home where the proxy says, and nowhere else', async () => {
    server = await startServer({ env: { TRUST_PROXY: '1' } })
    const proxied = { 'X-Forwarded-Host': 'belay.example.org', 'X-Forwarded-Proto': 'https' }
    expect((await signUp(https, proxied)).status).toBe(303)
    expect((await signUp(server.url, proxied, 'eve@example.org')).status).toBe(403)
  })
})

describe('a data folder that others may look into', () => {
  it('holds nothing that they could read', async () => {
    folder = mkdtempSync(join(tmpdir(), 'belay-open-'))
    chmodSync(folder, 0o755)
    server = await startServer({ env: { DATA_DIR: folder } })
    await say('/api/health')
    for (const file of ['belay.db', 'belay.db-wal', 'secret'])
      expect([file, statSync(join(folder, file)).mode & 0o077]).toEqual([file, 0])
  })
})

async function startUnder(appUrl: string): Promise<RunningServer> {
  // the line that the server prints names APP_URL, so its port has to be known
  const port = await silentPort()
  const started = await startServer({ env: { APP_URL: appUrl, PORT: String(port) } })
  return { ...started, url: `http://127.0.0.1:${port}` }
}
