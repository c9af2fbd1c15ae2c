import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibration, newestPairs, type RatedPair } from '@/lib/reviews/rules/calibration'
import { tWithin, withinT } from '@/lib/reviews/rules/student-t'

/** Two-sided 95 % and 99 %. Source: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2. */
const table: [degrees: number, at95: number, at99: number][] = [
  [1, 12.706, 63.657],
  [2, 4.303, 9.925],
  [3, 3.182, 5.841],
  [7, 2.365, 3.499],
  [8, 2.306, 3.355],
  [10, 2.228, 3.169],
  [19, 2.093, 2.861],
  [30, 2.042, 2.75],
  [60, 2, 2.66],
  [100, 1.984, 2.626],
]

describe("Student's t", () => {
  it.each(table)('has the published quantiles for %i degrees of freedom', (degrees, at95, at99) => {
    expect(tWithin(0.95, degrees)).toBeCloseTo(at95, 3)
    expect(tWithin(0.99, degrees)).toBeCloseTo(at99, 3)
  })

  it('gives back the probability of its quantile, and never a lower one for a larger t', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (degrees, probability) => {
          const t = tWithin(probability, degrees)
          expect(withinT(t, degrees)).toBeCloseTo(probability, 9)
          expect(withinT(t * 1.1, degrees)).toBeGreaterThan(probability)
        },
      ),
    )
  })
})

const pairs = (differences: readonly number[]): RatedPair[] =>
  differences.map((difference, at) => ({
    ...{ competency: `k${at}`, self: 3 + difference, other: 3 },
    revealedAt: `2026-01-0${1 + (at % 9)}T10:00:00Z`,
  }))

describe('calibration', () => {
  it('gives no interval for seven competencies, and one from eight on', () => {
    expect(calibration({ pairs: pairs([1, 0, 1, 0, -1, 1, 0]) }).interval).toBeNull()
    // by hand: mean 0.5, deviation √(2 ÷ 7), 2.3646 × 0.5345 ÷ √8 = 0.4469
    const { n, mean, interval } = calibration({ pairs: pairs([1, 0, 1, 0, 1, 0, 1, 0]) })
    expect([n, mean]).toEqual([8, 0.5])
    expect(interval?.[0]).toBeCloseTo(0.0531, 4)
    expect(interval?.[1]).toBeCloseTo(0.9469, 4)
  })

  it('says nothing of no pair', () => {
    expect(calibration({ pairs: [] })).toEqual({ n: 0, mean: null, interval: null })
  })

  const anyPairs = fc.array(
    fc.record({
      competency: fc.constantFrom(...'abcdefghijkl'),
      self: fc.integer({ min: 1, max: 5 }),
      other: fc.integer({ min: 1, max: 5 }),
      revealedAt: fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2030-01-01') }),
    }),
  )

  it('counts each competency once, by its newest pair', () => {
    fc.assert(
      fc.property(anyPairs, (some) => {
        const newest = newestPairs(some)
        expect(newest.map(({ competency }) => competency).sort()).toEqual(
          [...new Set(some.map(({ competency }) => competency))].sort(),
        )
        for (const { competency, revealedAt } of some)
          expect(
            newest.find((pair) => pair.competency === competency)?.revealedAt.getTime(),
          ).toBeGreaterThanOrEqual(revealedAt.getTime())
      }),
    )
  })

  it('is turned round when the two change places, and holds its mean', () => {
    fc.assert(
      fc.property(anyPairs, (some) => {
        const one = calibration({ pairs: some })
        const other = calibration({
          pairs: some.map((pair) => ({ ...pair, self: pair.other, other: pair.self })),
        })
        expect(other.n).toBe(one.n)
        expect((other.mean ?? 0) + (one.mean ?? 0)).toBeCloseTo(0, 9)
        expect(one.interval === null).toBe(one.n < 8)
        if (one.interval && other.interval) {
          expect(other.interval[0]).toBeCloseTo(-one.interval[1], 9)
          expect(one.interval[0]).toBeLessThanOrEqual(one.mean ?? 0)
          expect(one.interval[1]).toBeGreaterThanOrEqual(one.mean ?? 0)
        }
      }),
    )
  })
})
