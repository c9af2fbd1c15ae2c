import { describe, expect, it } from 'vitest'
import { routes, safeReturn } from '@/lib/routes'

/** Where a browser that is at this site goes when it is sent to an address. */
const landing = (address: string) => new URL(address, 'https://belay.example.org/sign-in')

describe('where one goes after signing in', () => {
  it.each([
    '/',
    '/plan',
    '/goals/0190-ab?x=1&y=a%20b#done',
    '/plan/competency/public-speaking',
    '/journal?to=https://evil.example',
    '/a//b',
    '/%2F%2Fevil.example',
    '/%5Cevil.example',
    '/.',
  ])('is the path of this site that was asked for: %s', (to) => {
    expect(safeReturn(to)).toBe(to)
    expect(landing(safeReturn(to)).origin).toBe('https://belay.example.org')
  })

  it.each([
    undefined,
    '',
    ' ',
    'plan',
    '//evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/plan/..//evil.example',
    '/%2e//evil.example',
    '/%2E%2e//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '\\/evil.example',
    '/plan\\..\\..\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/\u0000/evil.example',
    '/\u0001',
    '/\u00a0',
    '/\ufeff/evil.example',
    '/plan\r\nSet-Cookie: a=b',
    'https://evil.example',
    'https:evil.example',
    'https:/evil.example',
    'HTTPS://evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:ada@example.org',
    '%2F%2Fevil.example',
    './/evil.example',
    '@evil.example',
    '/日本',
    '/\ud800',
  ])('is home for what is no plain path of this site: %j', (to) => {
    expect(safeReturn(to)).toBe('/')
  })

  it('is home for an address longer than any of ours', () => {
    expect(safeReturn(`/${'a'.repeat(500)}`)).toBe('/')
  })
})

describe('addresses', () => {
  it('carries the path to come back to, escaped', () => {
    expect(routes.signIn()).toBe('/sign-in')
    expect(routes.signIn('/')).toBe('/sign-in')
    expect(routes.signIn('/goals?x=1&to=2')).toBe('/sign-in?to=%2Fgoals%3Fx%3D1%26to%3D2')
    const asked = new URL(routes.signIn('/goals?x=1&to=2'), 'http://localhost').searchParams.get('to')
    expect(safeReturn(asked ?? undefined)).toBe('/goals?x=1&to=2')
  })

  it('leaves out of a query what is not asked for', () => {
    expect(routes.newGoal()).toBe('/goals/new')
    expect(routes.newGoal({ template: 'a&b' })).toBe('/goals/new?template=a%26b')
    expect(routes.journal({})).toBe('/journal')
    expect(routes.newEntry({ kind: 'talk', goal: '1' })).toBe('/journal/new?kind=talk&goal=1')
  })

  it('puts a token into the path of its link', () => {
    expect(routes.reset()).toBe('/reset')
    expect(routes.reset('abc_-1')).toBe('/reset/abc_-1')
    expect(routes.invitation('abc_-1')).toBe('/invitation/abc_-1')
  })
})

describe('the address of a page of a list', () => {
  it('names where the page begins, and nothing for the first one', () => {
    expect(routes.goals()).toBe('/goals')
    expect(routes.goals({ before: '2027-01-01_a' })).toBe('/goals?before=2027-01-01_a')
    expect(routes.journal({ before: '2027-01-01.a' })).toBe('/journal?before=2027-01-01.a')
  })
})
