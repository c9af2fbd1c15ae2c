import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../support/server'

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

/** What the server says to exactly these bytes. */
async function say(bytes: string): Promise<string> {
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  socket.write(bytes)
  return text(socket)
}

const close = 'Host: localhost\r\nConnection: close\r\n'
const form = 'Origin: http://localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n'

describe('the server', () => {
  it.each([
    ['bytes that are no request', 400, 'FOO\r\n\r\n'],
    ['a request without a host', 400, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['a host that cannot be one', 400, 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
    ['two hosts', 400, `GET / HTTP/1.1\r\nHost: evil.test\r\n${close}\r\n`],
    [
      'a name that a page of another site may have given to this machine',
      421,
      'GET / HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n',
    ],
    ['dots that lead out of a folder', 400, `GET /_next/../plan HTTP/1.1\r\n${close}\r\n`],
    ['an address that cannot be decoded', 400, `GET /%E0%A4%A HTTP/1.1\r\n${close}\r\n`],
    ['an address of another server', 400, `GET http://evil.test/ HTTP/1.1\r\n${close}\r\n`],
    ['a header with a control character', 400, `GET / HTTP/1.1\r\nX: \u0001\r\n${close}\r\n`],
    ['headers that are too long', 431, `GET / HTTP/1.1\r\nX: ${'a'.repeat(20_000)}\r\n${close}\r\n`],
    ['a body that is too long', 413, `POST / HTTP/1.1\r\n${close}${form}Content-Length: 99999999\r\n\r\na=1`],
    [
      'a body that is too long and waits for consent',
      413,
      `POST / HTTP/1.1\r\n${close}${form}Expect: 100-continue\r\nContent-Length: 99999999\r\n\r\n`,
    ],
    [
      'a body without a length',
      411,
      `POST / HTTP/1.1\r\n${close}${form}Transfer-Encoding: chunked\r\n\r\n3\r\na=1\r\n0\r\n\r\n`,
    ],
    [
      'two lengths',
      400,
      `POST / HTTP/1.1\r\n${close}${form}Content-Length: 3\r\nContent-Length: 4\r\n\r\na=1`,
    ],
    [
      'an expectation that is unknown',
      417,
      `POST / HTTP/1.1\r\n${close}${form}Expect: wonders\r\nContent-Length: 3\r\n\r\na=1`,
    ],
    ['a tunnel', 405, `CONNECT evil.test:443 HTTP/1.1\r\n${close}\r\n`],
    ['a trace', 405, `TRACE / HTTP/1.1\r\n${close}\r\n`],
    [
      'a form from another site',
      403,
      `POST / HTTP/1.1\r\n${close}${form.replace('localhost', 'evil.test')}Content-Length: 3\r\n\r\na=1`,
    ],
  ])('refuses %s with the safe headers and keeps running', async (_what, status, bytes) => {
    const answer = await say(bytes)
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(answer).toMatch(/\r\nContent-Security-Policy: .*frame-ancestors 'none'/)
    expect(answer).toMatch(/\r\nX-Content-Type-Options: nosniff\r\n/)
    expect((await fetch(server.url)).status).toBe(200)
  })

  it('says nothing more on a connection on which it has refused a request', async () => {
    const smuggled = `0\r\n\r\nGET /smuggled HTTP/1.1\r\n${close}\r\n`
    const answer = await say(
      `POST / HTTP/1.1\r\nHost: localhost\r\n${form}Transfer-Encoding: xchunked\r\n\r\n${smuggled}`,
    )
    expect(answer.match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 411'])
  })

  it.each(['/', '/api/health', '/no-such-page', '/_next/static/no-such-file.js'])(
    'answers %s with the safe headers and does not name the framework',
    async (path) => {
      const { headers } = await fetch(server.url + path)
      expect(headers.get('content-security-policy')).toMatch(
        /script-src 'self' 'nonce-[^']+' 'strict-dynamic'/,
      )
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.has('x-powered-by')).toBe(false)
      expect(headers.get('cache-control')).toMatch(/no-store/)
    },
  )

  it('marks every script of a page with the nonce of its policy, and no two pages with the same', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const response = await fetch(server.url)
        const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
        const scripts = (await response.text()).match(/<script[^>]*>/g) ?? []
        expect(scripts.length).toBeGreaterThan(0)
        for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
        return nonce
      }),
    )
    expect(nonces[0]).not.toBe(nonces[1])
  })

  it('lets browsers keep the files of the build', async () => {
    const file = /\/_next\/static\/[^"]+\.js/.exec(await (await fetch(server.url)).text())?.[0]
    const response = await fetch(server.url + file)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toMatch(/immutable/)
  })

  it('ends with the program that started it', async () => {
    const orphan = await startServer()
    expect(await orphan.abandon()).toBe(0)
  })
})
