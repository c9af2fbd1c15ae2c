import { describe, expect, it } from 'vitest'
import { pathOf } from '@/lib/http/request-target'

describe('the address in a request', () => {
  it('finds the path in an address', () => {
    expect(pathOf('/')).toBe('/')
    expect(pathOf('/plan/competency/delegation?from=home#top')).toBe('/plan/competency/delegation')
    expect(pathOf('/journal?text=100%')).toBe('/journal')
    expect(pathOf('/caf%C3%A9%20noir')).toBe('/caf%C3%A9%20noir')
    expect(pathOf('/.well-known/x..y/..z')).toBe('/.well-known/x..y/..z')
    expect(pathOf('/plan?back=/../x')).toBe('/plan')
  })

  it.each([
    undefined,
    '',
    '*',
    'plan',
    '//evil.test',
    'http://evil.test/',
    '/\\evil.test',
    '/%E0%A4%A',
    '/a%00b',
    '/a%5cb',
    '/a\tb',
    '/a%0d%0aSet-Cookie',
    '/_next/../plan',
    '/_next/%2e%2e/plan',
    '/_next/static/..%2f..%2fplan',
    '/api/.%2e/plan',
    '/./plan',
    '/plan/..',
    '/_global-error',
    '/_not-found',
  ])('refuses the address %s', (target) => {
    expect(pathOf(target)).toBeNull()
  })

  it('refuses an address of more than 4,096 characters', () => {
    expect(pathOf(`/${'a'.repeat(4095)}`)).not.toBeNull()
    expect(pathOf(`/${'a'.repeat(4096)}`)).toBeNull()
  })
})
