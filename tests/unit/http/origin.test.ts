import { describe, expect, it } from 'vitest'
import { isOriginAllowed, ownOrigin } from '@/lib/http/origin'

const expected = 'https://belay.test'
const post = { method: 'POST', path: '/plan', expected }

describe('the origin of a request that changes something', () => {
  it('takes the origin of this site', () => {
    expect(isOriginAllowed({ ...post, origin: 'https://belay.test' })).toBe(true)
    expect(isOriginAllowed({ ...post, origin: 'https://Belay.Test' })).toBe(true)
  })

  it.each([
    undefined,
    'null',
    '',
    'https://evil.test',
    'http://belay.test',
    'https://belay.test:8443',
    'https://belay.test.evil.test',
  ])('refuses the origin %s', (origin) => {
    expect(isOriginAllowed({ ...post, origin })).toBe(false)
  })

  it.each(['PUT', 'PATCH', 'DELETE', 'PURGE'])('asks %s for its origin as well', (method) => {
    expect(isOriginAllowed({ ...post, method, origin: undefined })).toBe(false)
  })

  it.each(['GET', 'HEAD', 'OPTIONS'])('does not ask %s for an origin', (method) => {
    expect(isOriginAllowed({ ...post, method, origin: 'https://evil.test' })).toBe(true)
  })

  it('asks for none where a mail program unsubscribes with one click, and nowhere near it', () => {
    const token = 'reviews.019f0000-0000-7000-8000-000000000009.x_-X'
    const asks = (path: string) => !isOriginAllowed({ ...post, origin: undefined, path })
    expect(asks(`/api/unsubscribe/${token}`)).toBe(false)
    for (const path of [
      ...[
        '/api/unsubscribe',
        '/api/unsubscribe/',
        `/api/unsubscribe/${token}/`,
        `/api/unsubscribe/${token}/more`,
      ],
      ...[`/unsubscribe/${token}`, `/x/api/unsubscribe/${token}`, '/api/unsubscribe/%2e%2e', '/settings'],
      ...['/api/unsubscribe/a b', '/api/unsubscribe/a\\b', '/api/auth/start/github'],
    ])
      expect(asks(path), path).toBe(true)
  })

  it('asks for no origin at a path that is exempt', () => {
    const exempt = [/^\/unsubscribe\/\w+$/]
    expect(isOriginAllowed({ ...post, origin: undefined, path: '/unsubscribe/abc', exempt })).toBe(true)
    expect(isOriginAllowed({ ...post, origin: undefined, path: '/unsubscribe/abc/def', exempt })).toBe(false)
  })
})

describe('the origin of this server', () => {
  const direct = {
    appUrl: undefined,
    host: 'localhost:3000',
    forwardedHost: undefined,
    forwardedProto: undefined,
    trustProxy: 0,
  }

  it('takes its own origin from APP_URL when that is set', () => {
    expect(ownOrigin({ ...direct, appUrl: 'https://belay.test/', host: 'evil.test' })).toBe(
      'https://belay.test',
    )
  })

  it('takes its own origin from the request when APP_URL is not set', () => {
    expect(ownOrigin(direct)).toBe('http://localhost:3000')
    expect(ownOrigin({ ...direct, host: '[::1]:3000' })).toBe('http://[::1]:3000')
  })

  it('takes scheme and host of the request from a believed proxy only', () => {
    const forwarded = { ...direct, forwardedHost: 'belay.test', forwardedProto: 'https' }
    expect(ownOrigin(forwarded)).toBe('http://localhost:3000')
    expect(ownOrigin({ ...forwarded, trustProxy: 1 })).toBe('https://belay.test')
    expect(ownOrigin({ ...forwarded, forwardedHost: 'evil.test, belay.test', trustProxy: 1 })).toBe(
      'https://belay.test',
    )
  })

  it.each(['', 'a b', 'a/b', 'user@host', 'a:b', 'a:99999', '[::1', 'a\u0000b'])(
    'finds no origin in the host "%s"',
    (host) => {
      expect(ownOrigin({ ...direct, host })).toBeNull()
      expect(ownOrigin({ ...direct, host, appUrl: 'https://belay.test' })).toBeNull()
    },
  )
})
