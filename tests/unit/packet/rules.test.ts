import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { omissionValue, readOmission } from '@/lib/packet/rules/omissions'
import { asOfDay, periodFaults, yearOf } from '@/lib/packet/rules/period'
import { refsOf } from '@/lib/packet/rules/refs'
import { linkWorks } from '@/lib/packet/rules/share-link'
import { type Shown, strongestFirst } from '@/lib/packet/rules/strongest'

describe('what a thing is cited by', () => {
  it('comes from its id alone, whatever else there is', () => {
    const alone = refsOf('e', ['019f0000-0000-7000-8000-000000000001'])
    const among = refsOf('e', ['b', '019f0000-0000-7000-8000-000000000001', 'a'])
    const [[id, key] = ['', '']] = alone
    expect(key).toMatch(/^e-[0-9a-hjkmnp-tv-z]{6}$/)
    expect(among.get(id)).toBe(key)
  })

  it('is of its own for each of many', () => {
    const ids = Array.from(
      { length: 20_000 },
      (_, at) => `019f0000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    )
    expect(new Set(refsOf('e', ids).values()).size).toBe(ids.length)
  })

  it('is longer where two begin alike', () => {
    const ids = Array.from({ length: 100_000 }, (_, at) => `entry ${at}`)
    const keys = [...refsOf('e', ids).values()]
    const long = keys.filter((key) => key.length === 14)
    expect(long.length).toBeGreaterThan(0)
    expect(long.length).toBeLessThan(100)
    expect(new Set(keys).size).toBe(ids.length)
  })
})

describe('the strongest evidence', () => {
  const shown = (entryId: string, change: Partial<Shown> = {}): Shown => ({
    ...{ entryId, date: '2026-03-01', endorsed: false, levels: [2] },
    ...change,
  })

  it('is endorsed, then of the highest level, then of most observables, then the newest', () => {
    const order = [
      shown('endorsed', { endorsed: true, levels: [1] }),
      shown('high', { levels: [4] }),
      shown('two', { levels: [2, 1] }),
      shown('new', { date: '2026-04-01' }),
      shown('a'),
      shown('b'),
    ]
    expect(strongestFirst([...order].reverse()).map(({ entryId }) => entryId)).toEqual([
      ...['endorsed', 'high', 'two', 'new', 'a', 'b'],
    ])
  })

  it('is in the same order whatever order it came in', () => {
    const one = fc.record({
      entryId: fc.uuid(),
      date: fc.constantFrom('2026-01-01', '2026-02-01'),
      endorsed: fc.boolean(),
      levels: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ({ entryId }) => entryId }), (evidence) => {
        expect(strongestFirst([...evidence].reverse())).toEqual(strongestFirst(evidence))
      }),
    )
  })
})

describe('the period of a packet', () => {
  it('is the year of today unless somebody says otherwise', () => {
    expect(yearOf('2026-06-15')).toEqual({ startsOn: '2026-01-01', endsOn: '2026-12-31' })
  })

  it('is looked at as of its last day, or of today', () => {
    expect(asOfDay({ endsOn: '2026-12-31' }, '2026-06-15')).toBe('2026-06-15')
    expect(asOfDay({ endsOn: '2026-03-31' }, '2026-06-15')).toBe('2026-03-31')
  })

  it.each([
    ['2026-01-01', '2026-12-31', {}],
    ['2026-06-15', '2026-06-15', {}],
    ['2026-02-01', '2026-01-31', { endsOn: 'ends-before-start' }],
    ['2026-06-16', '2026-12-31', { startsOn: 'starts-later' }],
    ['2016-06-16', '2026-06-15', {}],
    ['2016-06-15', '2026-06-15', { endsOn: 'period-too-long' }],
  ])('from %s to %s', (startsOn, endsOn, faults) => {
    expect(periodFaults({ startsOn, endsOn }, '2026-06-15')).toEqual(faults)
  })
})

it('an omission is read as it was written, and nothing else is one', () => {
  for (const value of ['part:talks', 'area:management-practice', 'goal:019f', 'review:a', 'entry:b']) {
    const read = readOmission(value)
    expect(read && omissionValue(read)).toBe(value)
  }
  for (const value of ['part:levels', 'fact:x', 'goal:', 'goal:a b', '', 'goal:../x'])
    expect(readOmission(value)).toBeNull()
})

it('a share link works until it runs out or is taken back', () => {
  const at = new Date('2026-06-15T09:00:00Z')
  const later = new Date('2026-06-15T09:00:01Z')
  expect(linkWorks({ expiresAt: later, revokedAt: null }, at)).toBe(true)
  expect(linkWorks({ expiresAt: at, revokedAt: null }, at)).toBe(false)
  expect(linkWorks({ expiresAt: later, revokedAt: at }, at)).toBe(false)
})
