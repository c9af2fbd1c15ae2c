import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, it } from 'vitest'
import { type DoorSettings, frontDoor, refuseUnread } from '@/lib/http/front-door'
import { type RefusedStatus, refusals } from '@/lib/http/refusals'

const settings: DoorSettings = { appUrl: undefined, trustProxy: 0, formTargets: [] }
const form = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '3' }

function knock(
  more: {
    method?: string
    target?: string
    headers?: IncomingHttpHeaders
    hosts?: number
    settings?: DoorSettings
  } = {},
) {
  const headers: IncomingHttpHeaders = { host: 'belay.test', ...more.headers }
  const { method = 'GET', target = '/plan' } = more
  const answer = frontDoor(more.settings ?? settings, {
    method,
    target,
    headers,
    hosts: more.hosts,
    socketAddress: '203.0.113.7',
  })
  return { ...answer, status: answer.refused?.status, request: headers }
}

describe('the front door', () => {
  it('lets a page through with the client’s address and one nonce for both sides', () => {
    const { status, headers, request } = knock({
      headers: { 'x-forwarded-for': '6.6.6.6', 'x-belay-address': '6.6.6.6' },
    })
    expect(status).toBeUndefined()
    expect(request['x-belay-address']).toBe('203.0.113.7')
    expect(request['content-security-policy']).toBe(headers['Content-Security-Policy'])
    expect(headers['Content-Security-Policy']).toContain(`'nonce-${request['x-nonce']}'`)
  })

  it('tells the framework the host that people use, whatever the request claims', () => {
    const behindProxy = { ...settings, appUrl: 'https://belay.example.org' }
    const { request } = knock({ settings: behindProxy, headers: { 'x-forwarded-host': 'evil.test' } })
    expect(request['x-forwarded-host']).toBe('belay.example.org')
    expect(request['x-forwarded-proto']).toBe('https')
    expect(knock({ headers: { 'x-forwarded-host': 'evil.test' } }).request['x-forwarded-host']).toBe(
      'belay.test',
    )
  })

  it('forbids keeping what pages and route handlers answer, and leaves files of the build alone', () => {
    expect(knock().headers['Cache-Control']).toBe('private, no-store')
    expect(knock({ target: '/api/health' }).headers['Cache-Control']).toBe('private, no-store')
    expect(knock({ target: '/_next/static/a.js' }).headers).not.toHaveProperty('Cache-Control')
  })

  it.each<[string, RefusedStatus, Parameters<typeof knock>[0]]>([
    ['an address that cannot be read', 400, { target: '/%E0%A4%A' }],
    ['a host that cannot be one', 400, { headers: { host: 'a b' } }],
    ['two hosts', 400, { hosts: 2 }],
    ['a name that others can give to this machine', 421, { settings: { ...settings, loopback: true } }],
    ['a form from another site', 403, { method: 'POST', headers: { ...form, origin: 'https://evil.test' } }],
    ['a form whose origin is hidden', 403, { method: 'POST', headers: { ...form, origin: 'null' } }],
    ['a form without an origin', 403, { method: 'POST', headers: form }],
    ['a method that no page serves', 405, { method: 'DELETE' }],
    [
      'a body without a length',
      411,
      { method: 'POST', headers: { ...form, 'transfer-encoding': 'chunked' } },
    ],
    ['a body that is too long', 413, { method: 'POST', headers: { ...form, 'content-length': '99999999' } }],
  ])('turns away %s with a page and all headers', (_what, status, request) => {
    const { refused, headers } = knock(request)
    expect(refused?.status).toBe(status)
    expect(refused?.body).toContain(refusals[status].title)
    const nonce = /'nonce-([^']+)'/.exec(headers['Content-Security-Policy'] ?? '')?.[1]
    expect(refused?.body).toContain(`<style nonce="${nonce}">`)
    expect(headers).toMatchObject({
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Cache-Control': 'private, no-store',
      'Content-Length': String(Buffer.byteLength(refused?.body ?? '')),
    })
  })

  it('takes a form from its own site', () => {
    expect(
      knock({ method: 'POST', headers: { ...form, origin: 'http://belay.test' } }).status,
    ).toBeUndefined()
  })

  it('accepts forms from the address in APP_URL alone when it is set', () => {
    const at = { ...settings, appUrl: 'https://belay.example.org' }
    const send = (origin: string) => knock({ method: 'POST', headers: { ...form, origin }, settings: at })
    expect(send('https://belay.example.org').status).toBeUndefined()
    const elsewhere = send('http://belay.test')
    expect(elsewhere.status).toBe(403)
    expect(elsewhere.refused?.body).toContain('href="https://belay.example.org"')
  })

  it.each(['localhost:3000', 'belay.localhost', '127.0.0.1:3000', '127.8.8.8', '[::1]:3000'])(
    'answers on this machine alone as %s',
    (host) => {
      const here = { ...settings, loopback: true }
      expect(knock({ settings: here, headers: { host } }).status).toBeUndefined()
    },
  )

  it('answers under any name where APP_URL or a believed proxy says who it is, or others can reach it', () => {
    for (const more of [{ appUrl: 'https://belay.example.org' }, { trustProxy: 1 }, { loopback: false }])
      expect(knock({ settings: { ...settings, loopback: true, ...more } }).status).toBeUndefined()
  })

  it('names the methods that are served with a refused one', () => {
    expect(knock({ method: 'PUT' }).headers.Allow).toBe('GET, HEAD, POST')
  })

  it('answers what never became a request with the same headers', () => {
    const { headers, refused } = refuseUnread(settings, 431)
    expect(refused?.body).toContain(refusals[431].title)
    expect(headers).toHaveProperty('Content-Security-Policy')
    expect(headers.Connection).toBe('close')
  })
})
