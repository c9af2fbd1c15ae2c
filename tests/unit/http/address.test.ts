import { describe, expect, it } from 'vitest'
import { clientAddress, dropReservedHeaders } from '@/lib/http/address'

describe('the address of a client', () => {
  it('takes the client for the socket’s address when no proxy is believed', () => {
    expect(clientAddress('203.0.113.7', '198.51.100.1', 0)).toBe('203.0.113.7')
  })

  it('takes the client for what the outermost believed proxy wrote, not for what stands before it', () => {
    expect(clientAddress('10.0.0.1', '6.6.6.6, 198.51.100.1', 1)).toBe('198.51.100.1')
    expect(clientAddress('10.0.0.1', '6.6.6.6, 198.51.100.1, 10.0.0.2', 2)).toBe('198.51.100.1')
  })

  it('takes the leftmost entry when fewer proxies wrote than are believed', () => {
    expect(clientAddress('10.0.0.1', '198.51.100.1', 3)).toBe('198.51.100.1')
    expect(clientAddress('10.0.0.1', undefined, 1)).toBe('10.0.0.1')
  })

  it('skips forwarded entries that are no address', () => {
    expect(clientAddress('10.0.0.1', '<script>', 1)).toBe('10.0.0.1')
    expect(clientAddress(undefined, undefined, 0)).toBe('unknown')
  })

  it('reads client addresses with ports, brackets and IPv4 written as IPv6', () => {
    expect(clientAddress('::ffff:203.0.113.7', undefined, 0)).toBe('203.0.113.7')
    expect(clientAddress('10.0.0.1', '198.51.100.1:5123', 1)).toBe('198.51.100.1')
    expect(clientAddress('10.0.0.1', '[2001:DB8::1]:443', 1)).toBe('2001:db8::1')
  })
})

describe('headers that no client may set', () => {
  it('drops forwarding headers, the framework’s own and ours, and keeps the others', () => {
    const headers = {
      host: 'belay.test',
      cookie: 'a=b',
      rsc: '1',
      'next-action': 'abc',
      'x-forwarded-for': '1.1.1.1',
      'x-forwarded-host': 'evil.test',
      forwarded: 'for=1.1.1.1',
      'x-real-ip': '1.1.1.1',
      'x-middleware-subrequest': 'middleware',
      'x-belay-address': '1.1.1.1',
      'x-nextjs-data': '1',
      'x-nonce': 'known',
      'content-security-policy-report-only': "script-src 'nonce-known'",
    }
    dropReservedHeaders(headers)
    expect(Object.keys(headers)).toEqual(['host', 'cookie', 'rsc', 'next-action'])
  })

  it('lets the development build send the headers of its own pages', () => {
    const headers = { 'x-nextjs-request-id': 'abc', 'x-middleware-next': '1' }
    dropReservedHeaders(headers, true)
    expect(headers).toEqual({ 'x-nextjs-request-id': 'abc' })
  })
})
