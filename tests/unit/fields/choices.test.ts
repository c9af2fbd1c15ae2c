import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  day,
  email,
  id,
  key,
  link,
  list,
  longText,
  minutes,
  newPassword,
  optionalDay,
  password,
  requestId,
  shortText,
  timeZone,
  title,
  version,
} from '@/lib/fields'

/** What a block makes of a value, or the sentences with which it refuses. */
function read(block: z.ZodType, value: unknown): unknown {
  const parsed = block.safeParse(value)
  return parsed.success ? parsed.data : parsed.error.issues.map(({ message }) => message)
}

const noSuchDay = 'The due date is not a day that exists. Write it as 2027-03-31.'

describe('a day', () => {
  it.each(['2027-03-31', '2028-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('may be %s', (value) => {
    expect(read(day('The due date'), value)).toBe(value)
    expect(read(optionalDay('The due date'), value)).toBe(value)
  })

  it.each([
    '2027-02-29',
    '2100-02-29',
    '2027-04-31',
    '2027-13-01',
    '2027-00-10',
    '2027-01-00',
    '1899-12-31',
    '2200-01-01',
    '27-01-01',
    '2027-1-1',
    '31.03.2027',
    '2027-03-31T00:00',
    '+002027-03-31',
    ' 2027-03-31',
    'tomorrow',
  ])('may not be %j', (value) => {
    expect(read(day('The due date'), value)).toEqual([noSuchDay])
    expect(read(optionalDay('The due date'), value)).toEqual([noSuchDay])
  })

  it('is missing where it must be there, else nothing', () => {
    expect(read(day('The due date'), undefined)).toEqual(['The due date is missing.'])
    expect(read(day('The due date'), '')).toEqual(['The due date is missing.'])
    expect(read(optionalDay('The due date'), undefined)).toBeNull()
    expect(read(optionalDay('The due date'), '')).toBeNull()
  })
})

describe('time spent', () => {
  it.each([
    ['', null],
    ['   ', null],
    [undefined, null],
    ['0', 0],
    ['90', 90],
    [' 90 ', 90],
    ['1:30', 90],
    ['01:05', 65],
    ['0:00', 0],
    ['10000:00', 600_000],
    ['600000', 600_000],
  ])('typed as %j is %j minutes', (typed, expected) => {
    expect(read(minutes, typed)).toBe(expected)
  })

  it.each([
    '1:60',
    '1:5',
    ':30',
    '1:',
    '-5',
    '1.5',
    '1,5',
    '1e3',
    '0x10',
    'an hour',
    '600001',
    '10000:01',
    '٣٠',
    '1:30:00',
  ])('cannot be typed as %j', (typed) => {
    expect(read(minutes, typed)).toEqual(['Write the time as minutes (90) or as hours and minutes (1:30).'])
  })
})

describe('a repeated field', () => {
  const competencies = list(key, 3, 'Competencies')

  it.each([
    [undefined, []],
    ['', []],
    ['delegation', ['delegation']],
    [
      ['delegation', 'coaching'],
      ['delegation', 'coaching'],
    ],
    [['delegation', 'delegation'], ['delegation']],
  ])('sent as %j is read as %j', (sent, expected) => {
    expect(read(competencies, sent)).toEqual(expected)
  })

  it('has an upper limit', () => {
    expect(read(competencies, ['a', 'b', 'c', 'd'])).toEqual(['Competencies: at most 3.'])
  })

  it('holds nothing that its items may not be', () => {
    expect(read(competencies, ['a', '../b'])).toEqual(['Choose one from the list.'])
  })
})

describe('keys and identifiers', () => {
  it('takes the keys of a framework and refuses what could never be one', () => {
    expect(read(key, 'public-speaking')).toBe('public-speaking')
    for (const wrong of [undefined, '', 'Public speaking', '../x', "a'b", 'a'.repeat(101)]) {
      expect(read(key, wrong)).toEqual(expect.arrayContaining(['Choose one from the list.']))
    }
  })

  it('takes the identifiers that the program makes', () => {
    const made = '0190d3b4-7c1e-7000-8000-000000000000'
    expect(read(id, made)).toBe(made)
    expect(read(requestId, made)).toBe(made)
  })

  it.each([undefined, '', 'a b', '../../etc', 'a'.repeat(65), "1' OR '1'='1"])(
    'asks to reload the page when an identifier is %j',
    (wrong) => {
      expect(read(id, wrong)).toEqual(expect.arrayContaining(['Reload the page and try again.']))
      expect(read(requestId, wrong)).toEqual(expect.arrayContaining(['Reload the page and try again.']))
    },
  )

  it('takes the version that a form was drawn from', () => {
    expect(read(version, '7')).toBe(7)
    for (const wrong of [undefined, '', '0', '-1', '1.5', 'x', 'Infinity', '99999999999999999999']) {
      expect(read(version, wrong)).toEqual(expect.arrayContaining(['Reload the page and try again.']))
    }
  })

  it('takes no version that a database could not hold', () => {
    expect(read(version, String(2 ** 31 - 1))).toBe(2 ** 31 - 1)
    expect(read(version, String(2 ** 31))).toEqual(['Reload the page and try again.'])
  })
})

describe('a time zone', () => {
  it.each(['UTC', 'Europe/Oslo', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata', 'Etc/GMT+5'])(
    'may be %s',
    (zone) => {
      expect(read(timeZone, zone)).toBe(zone)
    },
  )

  it.each([
    undefined,
    '',
    'Mars/Olympus',
    '+01:00',
    '-05',
    'Z',
    '2027-01-01T00:00Z',
    '2027-01-01T00:00+01:00[Europe/Oslo]',
    '[Europe/Oslo]',
    ' UTC',
    '../UTC',
  ])('may not be %j', (zone) => {
    expect(read(timeZone, zone)).toEqual(['Choose a time zone from the list.'])
  })
})

describe('what only a tampered form can send', () => {
  const blocks = {
    title: title(),
    shortText: shortText('The venue'),
    longText: longText('The note'),
    day: day('The day'),
    optionalDay: optionalDay('The day'),
    link: link(),
    list: list(key, 3, 'Competencies'),
    key,
    id,
    requestId,
    version,
    minutes,
    email,
    newPassword,
    password,
    timeZone,
    'a block of a domain’s own': z.enum(['low', 'high']),
  }

  it.each(Object.entries(blocks))('is refused in a sentence for people by %s', (_, block) => {
    const inner: unknown = Object.assign(Object.create(null), { a: 'b' })
    for (const value of [['a b', 'c d'], inner, [inner], { 0: 'x' }]) {
      const answer = read(block, value)
      expect(answer).toBeInstanceOf(Array)
      for (const sentence of answer as unknown[]) {
        expect(sentence).toMatch(/^[A-Z].*\.$/)
        expect(sentence).not.toMatch(/invalid|expected|received|pattern|array|object|string|NaN|undefined/i)
      }
    }
  })
})
