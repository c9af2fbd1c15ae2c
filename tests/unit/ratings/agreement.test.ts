import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOf } from '@/lib/ratings/rules/agreement'
import { currentLevels, type LevelRecord } from '@/lib/ratings/rules/current-levels'

const dayOf = (instant: Date) => instant.toISOString().slice(0, 10)
const record = (level: number, day: string, reviewId: string | null = null): LevelRecord => ({
  ...{ competencyKey: 'writing', level, at: new Date(`${day}T12:00:00Z`), reviewId },
})

describe('an agreed level beside what one says since', () => {
  it('is the last one, with the newest self-rating after it', () => {
    const agreed = agreementOf(
      [
        record(2, '2026-01-01'),
        record(3, '2026-03-01', 'spring'),
        record(1, '2026-01-05', 'winter'),
        record(4, '2026-04-01'),
        record(5, '2026-05-01'),
      ],
      'writing',
      dayOf,
    )
    expect(agreed).toEqual({
      ...{ level: 3, on: '2026-03-01', reviewId: 'spring' },
      since: { level: 5, on: '2026-05-01' },
    })
  })

  it('stands alone while nothing was said since, and is none where no review agreed on one', () => {
    const before = [record(2, '2026-01-01'), record(3, '2026-03-01', 'spring')]
    expect(agreementOf(before, 'writing', dayOf)?.since).toBeNull()
    expect(agreementOf([record(2, '2026-01-01')], 'writing', dayOf)).toBeNull()
    expect(agreementOf(before, 'testing', dayOf)).toBeNull()
  })

  it('is the current level, and no self-rating after it changes that', () => {
    const records = fc.array(
      fc.record({
        competencyKey: fc.constantFrom('writing', 'testing'),
        level: fc.integer({ min: 1, max: 5 }),
        at: fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
        reviewId: fc.constantFrom(null, 'spring', 'summer'),
      }),
    )
    const later = new Date('2028-01-01')
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 5 }), (given, level) => {
        const agreed = agreementOf(given, 'writing', dayOf)
        fc.pre(agreed !== null)
        const self = { competencyKey: 'writing', level, at: later, reviewId: null }
        expect(currentLevels(given).writing).toEqual({ level: agreed?.level, ground: 'agreed' })
        expect(currentLevels([...given, self]).writing).toEqual({ level: agreed?.level, ground: 'agreed' })
        expect(agreementOf([...given, self], 'writing', dayOf)?.since?.level).toBe(level)
      }),
    )
  })
})
