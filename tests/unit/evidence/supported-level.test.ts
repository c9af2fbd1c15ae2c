import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endorsementCounts } from '@/lib/evidence/rules/endorsement-counts'
import { countsOn, lastDayNotCounted, supportedLevel } from '@/lib/evidence/rules/supported-level'
import { supportedLevels } from '@/lib/evidence/rules/supported-levels'
import type { Grounds } from '@/lib/evidence/types'
import { daysAfter } from '@/lib/plans/rules/calendar'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

const today = '2026-06-15'

const keyOf = (n: number) => `observable-${n}`

/** The level of each of some observables: whatever a framework may hold, levels without any among it. */
const levels = fc
  .array(fc.integer({ min: 1, max: 5 }), { maxLength: 13 })
  .map((given) => Object.fromEntries(given.map((level, n) => [keyOf(n), level])))

const dayAround = fc.integer({ min: -760, max: 20 }).map((offset) => daysAfter(today, offset))

type Given = { by: 'mentor' | 'owner' | 'guest' | 'stranger'; on: string; withdrawnOn: string | null }

const given: fc.Arbitrary<Given> = fc.record({
  by: fc.constantFrom('mentor', 'owner', 'guest', 'stranger'),
  on: dayAround,
  withdrawnOn: fc.option(dayAround),
})

const piece = fc.record({
  entryId: fc.integer({ min: 1, max: 6 }).map(String),
  date: dayAround,
  withdrawnOn: fc.option(dayAround, { freq: 4 }),
  observables: fc.array(fc.integer({ min: 0, max: 14 }).map(keyOf), { maxLength: 5 }),
  endorsements: fc.array(given, { maxLength: 3 }),
})

type Piece = typeof piece extends fc.Arbitrary<infer One> ? One : never

const pieces = fc.array(piece, { maxLength: 12 })

const counts = ({ by }: Given) =>
  endorsementCounts({
    by: by === 'guest' ? null : by,
    ownerId: 'owner',
    mentorship: by === 'mentor',
    guest: by === 'guest',
  })

/** What the rule is given of pieces: the endorsements that count alone. */
const groundsOf = (all: readonly Piece[]): Grounds[] =>
  all.map(({ endorsements, ...one }) => ({ ...one, endorsements: endorsements.filter(counts) }))

const level = (of: Record<string, number>, all: readonly Piece[]) => supportedLevel(of, groundsOf(all), today)

describe('the supported level, whatever is claimed', () => {
  it('is never lowered by more evidence', () => {
    fc.assert(
      fc.property(levels, pieces, piece, (of, all, more) => {
        expect(level(of, [...all, more])).toBeGreaterThanOrEqual(level(of, all))
      }),
      { numRuns: 1000 },
    )
  })

  it('is never lowered by one more endorsement', () => {
    fc.assert(
      fc.property(levels, fc.array(piece, { minLength: 1, maxLength: 12 }), given, (of, all, more) => {
        const [first, ...others] = all as [Piece, ...Piece[]]
        const endorsed = [{ ...first, endorsements: [...first.endorsements, more] }, ...others]
        expect(level(of, endorsed)).toBeGreaterThanOrEqual(level(of, all))
      }),
    )
  })

  it('is 0 when all evidence is removed', () => {
    fc.assert(
      fc.property(levels, pieces, (of, all) => {
        expect(level(of, [])).toBe(0)
        expect(
          level(
            of,
            all.map((one) => ({ ...one, withdrawnOn: today })),
          ),
        ).toBe(0)
      }),
    )
  })

  it('is never raised by a withdrawal', () => {
    fc.assert(
      fc.property(levels, pieces, fc.nat(), dayAround, (of, all, at, withdrawnOn) => {
        const one = all[at % Math.max(1, all.length)]
        const less = all.map((each) =>
          each === one && (each.withdrawnOn === null || each.withdrawnOn > withdrawnOn)
            ? { ...each, withdrawnOn }
            : each,
        )
        expect(level(of, less)).toBeLessThanOrEqual(level(of, all))
      }),
    )
  })

  it('does not hang on the order of what was claimed', () => {
    fc.assert(
      fc.property(levels, pieces, (of, all) => {
        expect(level(of, [...all].reverse())).toBe(level(of, all))
      }),
    )
  })

  it('counts no endorsement of one’s own', () => {
    expect(endorsementCounts({ by: 'a', ownerId: 'a', mentorship: true, guest: false })).toBe(false)
    fc.assert(
      fc.property(levels, pieces, (of, all) => {
        const own = all.map((one) => ({
          ...one,
          endorsements: [...one.endorsements, { by: 'owner' as const, on: one.date, withdrawnOn: null }],
        }))
        expect(level(of, own)).toBe(level(of, all))
      }),
    )
  })

  it('counts no endorsement of a guest, whatever else there is', () => {
    for (const by of [null, 'b'])
      expect(endorsementCounts({ by, ownerId: 'a', mentorship: true, guest: true })).toBe(false)
    fc.assert(
      fc.property(levels, pieces, (of, all) => {
        const praised = all.map((one) => ({
          ...one,
          endorsements: [...one.endorsements, { by: 'guest' as const, on: one.date, withdrawnOn: null }],
        }))
        expect(level(of, praised)).toBe(level(of, all))
      }),
    )
  })

  it('reaches level 3 with nobody’s endorsement but a mentor’s', () => {
    fc.assert(
      fc.property(levels, pieces, (of, all) => {
        const without = all.map((one) => ({
          ...one,
          endorsements: one.endorsements.filter(({ by }) => by !== 'mentor'),
        }))
        expect(level(of, without)).toBeLessThanOrEqual(2)
      }),
    )
  })

  it('counts no evidence from outside the 24 months', () => {
    fc.assert(
      fc.property(levels, pieces, (of, all) => {
        const within = all.filter(({ date }) => date > '2024-06-15' && date <= today)
        expect(level(of, within)).toBe(level(of, all))
      }),
    )
  })
})

/** Two entries of two days that show both observables of level 1. */
const two = (one: object = {}, other: object = {}): Grounds[] => [
  {
    ...{ entryId: 'a', date: today, withdrawnOn: null, observables: ['x'], endorsements: [] },
    ...one,
  },
  {
    ...{ entryId: 'b', date: today, withdrawnOn: null, observables: ['y'], endorsements: [] },
    ...other,
  },
]

const first = { x: 1, y: 1 }
const third = { x: 3, y: 3 }

describe('the days on which evidence counts', () => {
  it.each([
    ['2026-06-15', '2024-06-15'],
    // the month two years ago is shorter
    ['2026-02-28', '2024-02-28'],
    ['2028-02-29', '2026-02-28'],
    ['2026-03-31', '2024-03-31'],
    ['2026-01-01', '2024-01-01'],
  ])('as of %s begin after %s', (asOf, last) => {
    expect(lastDayNotCounted(asOf)).toBe(last)
    const dated = (date: string) => supportedLevel(first, two({ date }, { date: asOf }), asOf)
    expect([dated(last), dated(daysAfter(last, 1))]).toEqual([0, 1])
  })

  it('end with the day itself: what is dated later does not count yet', () => {
    const dated = (date: string) => supportedLevel(first, two({ date }), today)
    expect([dated(today), dated(daysAfter(today, 1))]).toEqual([1, 0])
  })

  it('end the day before it was withdrawn', () => {
    const [one] = two({ date: '2026-06-01', withdrawnOn: '2026-06-10' }) as [Grounds]
    expect([countsOn(one, '2026-06-09'), countsOn(one, '2026-06-10')]).toEqual([true, false])
  })

  it('are those of an endorsement from the day it was given to the day before it was withdrawn', () => {
    const grounds = two({
      date: '2026-06-01',
      endorsements: [{ on: '2026-06-05', withdrawnOn: '2026-06-10' }],
    }).map((one) => ({ ...one, date: '2026-06-01' }))
    const on = (asOf: string) => supportedLevel(third, grounds, asOf)
    expect([on('2026-06-04'), on('2026-06-05'), on('2026-06-09'), on('2026-06-10')]).toEqual([0, 3, 3, 0])
  })
})

describe('what a level takes', () => {
  it('is two different entries: one that shows everything supports nothing', () => {
    expect(supportedLevel(first, two({}, { entryId: 'a' }), today)).toBe(0)
    expect(supportedLevel(first, two(), today)).toBe(1)
  })

  it('is an endorsement of an entry that shows the level itself, from level 3 on', () => {
    const endorsements = [{ on: today, withdrawnOn: null }]
    const below = { entryId: 'c', date: today, withdrawnOn: null, observables: ['z'], endorsements }
    const levels = { ...third, z: 2 }
    expect(supportedLevel(levels, [...two(), below], today)).toBe(2)
    expect(supportedLevel(levels, [...two({ endorsements }), below], today)).toBe(3)
  })
})

describe('the supported levels of a framework', () => {
  it('give every competency one, 0 where nothing supports it', () => {
    const framework = wholeFramework()
    const levels = supportedLevels(framework, [], today)
    expect(Object.keys(levels)).toEqual(framework.competencies.map(({ key }) => key))
    expect(new Set(Object.values(levels))).toEqual(new Set([0]))
  })
})
