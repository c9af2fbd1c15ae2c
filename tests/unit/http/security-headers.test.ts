import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, formTargets, newNonce, securityHeaders } from '@/lib/http/security-headers'

describe('the content-security policy', () => {
  const policy = contentSecurityPolicy('abc', { formTargets: ['https://id.test'] })
  const directives = new Map(
    policy.split('; ').map((text) => [text.split(' ')[0], text.split(' ').slice(1).join(' ')]),
  )

  it('lets only marked scripts and styles run', () => {
    expect(directives.get('script-src')).toBe("'self' 'nonce-abc' 'strict-dynamic'")
    expect(directives.get('style-src')).toBe("'self' 'nonce-abc'")
    expect(policy).not.toContain('unsafe')
  })

  it('forbids frames, plug-ins and another base', () => {
    expect(directives.get('frame-ancestors')).toBe("'none'")
    expect(directives.get('object-src')).toBe("'none'")
    expect(directives.get('base-uri')).toBe("'none'")
    expect(directives.get('default-src')).toBe("'self'")
  })

  it('lets forms lead to the configured identity providers', () => {
    expect(directives.get('form-action')).toBe("'self' https://id.test")
    expect(
      formTargets([
        { issuer: 'https://id.test/realms/a' },
        { issuer: 'https://id.test' },
        { issuer: 'junk' },
      ]),
    ).toEqual(['https://id.test'])
  })

  it('loosens the policy for the development build alone', () => {
    expect(contentSecurityPolicy('abc', { formTargets: [], dev: true })).toContain("'unsafe-eval'")
  })

  it('makes a new mark for every response', () => {
    const nonces = Array.from({ length: 50 }, newNonce)
    expect(new Set(nonces).size).toBe(50)
    for (const nonce of nonces) expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
  })
})

describe('the other headers', () => {
  it('keeps the address of a page to this site without hiding the origin of its own forms', () => {
    expect(securityHeaders('', { https: false })['Referrer-Policy']).toBe('same-origin')
  })

  it('names no address that bears a token to anybody, not to this site either', () => {
    const policyOf = (path: string) => securityHeaders('', { https: false, path })['Referrer-Policy']
    for (const path of [
      '/invitation/abc',
      '/guest/abc',
      '/reset/abc',
      '/unsubscribe/abc',
      '/endorsement/abc',
    ]) {
      expect(policyOf(path)).toBe('strict-origin')
    }
    for (const path of ['/', '/invitation', '/guest', '/reset', '/goals/abc']) {
      expect(policyOf(path)).toBe('same-origin')
    }
  })

  it('keeps what a token leads to out of search engines', () => {
    const robotsOf = (path: string) => securityHeaders('', { https: false, path })['X-Robots-Tag']
    for (const path of ['/guest/abc', '/endorsement/abc']) expect(robotsOf(path)).toBe('noindex')
    for (const path of ['/', '/help', '/guest']) expect(robotsOf(path)).toBeUndefined()
  })

  it('promises https only where it is in use', () => {
    expect(securityHeaders('', { https: true })['Strict-Transport-Security']).toMatch(/^max-age=\d{8}$/)
    expect(securityHeaders('', { https: false })).not.toHaveProperty('Strict-Transport-Security')
  })
})
