import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currentLevel } from '@/lib/ratings/rules/current-level'

const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`)
const ratings = fc.array(
  fc.record({
    level: fc.integer({ min: 1, max: 5 }),
    at: days,
    voided: fc.boolean(),
    unrevealed: fc.boolean(),
  }),
)
const agreements = fc.array(
  fc.record({
    level: fc.option(fc.integer({ min: 1, max: 5 })),
    signedAt: fc.array(days, { maxLength: 2 }),
  }),
)

describe('current level', () => {
  it('gives level 0 on no ground where nothing was rated', () => {
    expect(currentLevel({ asOf: '2026-02-01', agreed: [], selfRatings: [] })).toEqual({
      level: 0,
      ground: 'none',
    })
  })

  it('does not take a level from a review that one of the two has signed', () => {
    const input = { asOf: '2026-07-01', agreed: [{ level: 4, signedAt: ['2026-06-01'] }], selfRatings: [] }
    expect(currentLevel(input)).toEqual({ level: 0, ground: 'none' })
  })

  it('counts a signature on the day itself and none of the day after', () => {
    const agreed = [{ level: 4, signedAt: ['2026-06-01', '2026-06-02'] }]
    expect(currentLevel({ asOf: '2026-06-02', agreed, selfRatings: [] }).level).toBe(4)
    expect(currentLevel({ asOf: '2026-06-01', agreed, selfRatings: [] }).level).toBe(0)
  })

  it('finds the current level by instants as well as by texts', () => {
    const at = (hour: number) => new Date(Date.UTC(2026, 5, 1, hour))
    const selfRatings = [
      { level: 2, at: at(8), voided: false, unrevealed: false },
      { level: 3, at: at(9), voided: false, unrevealed: false },
      { level: 4, at: at(10), voided: false, unrevealed: false },
    ]
    expect(currentLevel({ asOf: at(9), agreed: [], selfRatings })).toEqual({ level: 3, ground: 'self' })
  })

  it('takes the later of two ratings of one moment', () => {
    const at = '2026-06-01T08:00:00Z'
    const selfRatings = [2, 3].map((level) => ({ level, at, voided: false, unrevealed: false }))
    expect(currentLevel({ asOf: at, agreed: [], selfRatings }).level).toBe(3)
  })

  it('never changes the current level for a rating that is voided, unrevealed or made later', () => {
    fc.assert(
      fc.property(days, agreements, ratings, ratings, (asOf, agreed, selfRatings, others) => {
        const idle = others.filter(({ at, voided, unrevealed }) => voided || unrevealed || at > asOf)
        expect(currentLevel({ asOf, agreed, selfRatings: [...selfRatings, ...idle] })).toEqual(
          currentLevel({ asOf, agreed, selfRatings }),
        )
      }),
    )
  })

  it('never lets a self-rating change an agreed level', () => {
    fc.assert(
      fc.property(days, agreements, ratings, (asOf, agreed, selfRatings) => {
        const alone = currentLevel({ asOf, agreed, selfRatings: [] })
        fc.pre(alone.ground === 'agreed')
        expect(currentLevel({ asOf, agreed, selfRatings })).toEqual(alone)
      }),
    )
  })
})
