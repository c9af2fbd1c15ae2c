import { describe, expect, it } from 'vitest'
import {
  belongingsInWords,
  browserInWords,
  emailKey,
  isTokenUsable,
  maySignUp,
  timeZoneChoices,
  tokenLifetime,
} from '@/lib/people/rules'

describe('a browser in words', () => {
  const mozilla = 'Mozilla/5.0'
  const chromium = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0'
  it.each([
    [`${mozilla} (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0`, 'Firefox on Linux'],
    [`${mozilla} (Windows NT 10.0; Win64; x64) ${chromium} Safari/537.36`, 'Chrome on Windows'],
    [`${mozilla} (Windows NT 10.0; Win64; x64) ${chromium} Safari/537.36 Edg/131.0.0.0`, 'Edge on Windows'],
    [
      `${mozilla} (Macintosh; Intel Mac OS X 10_15_7) ${chromium} Safari/537.36 OPR/115.0.0.0`,
      'Opera on macOS',
    ],
    [
      `${mozilla} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15`,
      'Safari on macOS',
    ],
    [
      `${mozilla} (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1`,
      'Safari on iOS',
    ],
    [
      `${mozilla} (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1`,
      'Chrome on iOS',
    ],
    [
      `${mozilla} (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/132.0 Mobile/15E148 Safari/605.1.15`,
      'Firefox on iOS',
    ],
    [
      `${mozilla} (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 EdgiOS/131.0 Mobile/15E148 Safari/605.1.15`,
      'Edge on iOS',
    ],
    [`${mozilla} (Linux; Android 10; K) ${chromium} Mobile Safari/537.36`, 'Chrome on Android'],
    [`${mozilla} (Linux; Android 10; K) ${chromium} Mobile Safari/537.36 EdgA/131.0.0.0`, 'Edge on Android'],
    ['curl/8.5.0', 'A browser'],
    ['', 'A browser'],
    ['Firefox/132.0', 'Firefox'],
  ])('%s', (userAgent, words) => {
    expect(browserInWords(userAgent)).toBe(words)
  })
})

describe('what deleting takes along, in words', () => {
  it.each([
    [{ plans: 0, goals: 0, skills: 0, ratings: 0, entries: 0 }, 'your name and your address'],
    [
      { plans: 1, goals: 1, skills: 1, ratings: 1, entries: 1 },
      '1 plan, 1 goal, 1 skill, 1 rating, 1 journal entry, your name and your address',
    ],
    [
      { plans: 2, goals: 1, skills: 12, ratings: 0, entries: 5014 },
      '2 plans, 1 goal, 12 skills, 5,014 journal entries, your name and your address',
    ],
  ])('%j', (counts, words) => {
    expect(belongingsInWords(counts)).toBe(words)
  })
})

describe('a handed-out link', () => {
  const at = new Date('2027-03-10T12:00:00Z')
  const later = new Date(at.getTime() + 1)
  it.each([
    ['open', { expiresAt: later, usedAt: null }, true],
    ['used', { expiresAt: later, usedAt: at }, false],
    ['at its end', { expiresAt: at, usedAt: null }, false],
    ['past its end', { expiresAt: new Date(at.getTime() - 1), usedAt: null }, false],
    ['used and past its end', { expiresAt: at, usedAt: at }, false],
  ])('that is %s can be used: %#', (_, token, usable) => {
    expect(isTokenUsable(token, at)).toBe(usable)
  })

  it('is good for an hour to reset a password and for 120 to sign up', () => {
    expect(tokenLifetime).toEqual({ reset: 60 * 60 * 1000, invitation: 120 * 60 * 60 * 1000 })
  })
})

describe('making an account', () => {
  it.each([
    ['open', false, false, true],
    ['open', true, false, true],
    ['open', false, true, true],
    ['closed', true, false, true],
    ['closed', false, true, true],
    ['closed', false, false, false],
  ] as const)(
    'with sign-up %s, first: %s, invited: %s, is allowed: %s',
    (signUp, isFirst, isInvited, allowed) => {
      expect(maySignUp({ signUp, isFirst, isInvited })).toBe(allowed)
    },
  )
})

it('finds an account however its address is written', () => {
  expect(emailKey('  Ada.Lead@Example.ORG ')).toBe('ada.lead@example.org')
  expect(emailKey('ADA@BÜCHER.example')).toBe('ada@bücher.example')
})

describe('the time zones to choose from', () => {
  it('begin with UTC, hold every zone once, and the one that is in use', () => {
    const choices = timeZoneChoices('Asia/Kolkata')
    expect(choices[0]).toBe('UTC')
    expect(new Set(choices).size).toBe(choices.length)
    expect(choices).toEqual(expect.arrayContaining(['Asia/Kolkata', 'Europe/Oslo']))
    expect(timeZoneChoices('UTC').length).toBeGreaterThan(300)
  })
})
