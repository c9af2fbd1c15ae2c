import { describe, expect, it } from 'vitest'
import { pathOf } from '@/lib/http/request-target'

describe('the address in a request', () => {
  it('finds the path in an address', () => {
    expect(pathOf('/')).toBe('/')
    expect(pathOf('/plan/competency/delegation?from=home#top')).toBe('/plan/competency/delegation')
    expect(pathOf('/journal?text=100%')).toBe('/journal')
    expect(pathOf('/caf%C3%A9%20noir')).toBe('/caf%C3%A9%20noir')
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
  ])('refuses the address %s', (target) => {
    expect(pathOf(target)).toBeNull()
  })

  it('refuses an address of more than 4,096 characters', () => {
    expect(pathOf(`/${'a'.repeat(4095)}`)).not.toBeNull()
    expect(pathOf(`/${'a'.repeat(4096)}`)).toBeNull()
  })
})
