import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actionId } from '../support/action-id'
import { formOf } from '../support/plain-form'
import { type RunningServer, startServer } from '../support/server'

const email = 'noor@example.org'
const password = 'a long enough password'

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
  const made = await send('/sign-up', { name: 'Noor Halabi', email, password })
  expect(made.status).toBe(303)
})
afterAll(() => server.stop())

/** Sends the form of a page that has the field `password`, as a browser without JavaScript would. */
async function send(path: string, values: Record<string, string>): Promise<Response> {
  const form = formOf(await (await fetch(server.url + path)).text(), 'password')
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  const headers = { Origin: server.url, Referer: `${server.url}${path}?token=told-to-nobody` }
  return fetch(server.url + path, { method: 'POST', body: form, headers, redirect: 'manual' })
}

/** Does something while a table of the server's database is gone. */
async function without<T>(table: string, work: () => Promise<T>): Promise<T> {
  const database = new Database(join(server.dataDir, 'belay.db'))
  database.exec(`ALTER TABLE "${table}" RENAME TO "${table}Elsewhere"`)
  try {
    return await work()
  } finally {
    database.exec(`ALTER TABLE "${table}Elsewhere" RENAME TO "${table}"`)
    database.close()
  }
}

/** The lines of the log about one error. */
function logged(id: string | undefined) {
  const lines = server
    .log()
    .split('\n')
    .filter((line) => line.startsWith('{'))
  return lines.map((line) => JSON.parse(line)).filter((line) => line.id === id)
}

/** The id that an error page shows. */
function errorId(html: string): string | undefined {
  return /error <strong>([^<]+)<\/strong>/.exec(html)?.[1]
}

const cookie = 'next-auth.session-token=whatever'

describe('a server whose database fails', () => {
  it('says so on a whole page of its own, with the id under which the error stands in the log', async () => {
    const response = await without('Session', () => fetch(`${server.url}/plan`, { headers: { cookie } }))
    const html = await response.text()
    expect(response.status).toBe(500)
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(html).toContain('<h1>Something went wrong</h1>')
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
    expect(html).toContain(`<style nonce="${nonce}">`)
    expect(logged(errorId(html))).toMatchObject([{ level: 'error', where: 'GET /plan' }])
  })

  it('answers the head of a page that fails like the page', async () => {
    const ask = () => fetch(`${server.url}/plan`, { method: 'HEAD', headers: { cookie } })
    const response = await without('Session', ask)
    expect(response.status).toBe(500)
    expect(await response.text()).toBe('')
  })

  it('gives a script that asks for a payload no page', async () => {
    const headers = { cookie, RSC: '1' }
    const response = await without('Session', () => fetch(`${server.url}/plan?_rsc`, { headers }))
    expect(response.headers.get('content-type')).toMatch(/^text\/x-component/)
  })

  it('says nothing of a failed route handler but a page', async () => {
    const response = await without('Session', () =>
      fetch(`${server.url}/api/auth/signin`, { headers: { cookie } }),
    )
    expect(response.status).toBe(500)
    const html = await response.text()
    expect(html).toContain('<h1>Something went wrong</h1>')
    expect(logged(errorId(html))).toMatchObject([{ where: 'GET /api/auth/[...nextauth]' }])
  })

  it('lets nobody in while attempts cannot be counted, and names the error that the log has', async () => {
    const right = { email, password }
    const response = await without('RateLimit', () => send('/sign-in', right))
    expect(response.headers.get('set-cookie')).toBeNull()
    const html = await response.text()
    expect(html).toContain(`value="${email}"`)
    const id = /\(error (\w{8})\)/.exec(html)?.[1]
    expect(logged(id)).toMatchObject([{ level: 'error', where: 'action on /sign-in' }])
    expect((await send('/sign-in', right)).headers.get('set-cookie')).toContain('session-token=')
  })

  it('writes nothing into its log that somebody typed, and no token', async () => {
    await without('Person', () => send('/sign-in', { email: 'typed@example.org', password: 'typed secret' }))
    await without('Session', () => fetch(`${server.url}/reset/told-to-nobody`, { headers: { cookie } }))
    const broken = {
      method: 'POST',
      headers: { Origin: server.url, 'Next-Action': actionId('signInAction') },
    }
    expect((await fetch(`${server.url}/sign-in`, { ...broken, body: 'typed text' })).status).toBe(400)
    expect(server.log()).toContain('unreadable form')
    expect(logged(undefined)).toEqual([])
    expect(server.log()).toContain('unexpected error')
    for (const secret of ['typed', password, email, 'told-to-nobody', 'whatever', '127.0.0.1'])
      expect(server.log()).not.toContain(secret)
  })

  it('is unhealthy and does not say why', async () => {
    const response = await without('_prisma_migrations', () => fetch(`${server.url}/api/health`))
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ status: 'unavailable', migrations: null })
  })
})
