import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ratingFaults } from '@/lib/ratings/rules/rating-faults'
import { ratingInstant } from '@/lib/ratings/rules/rating-instant'
import { whyNotVoided } from '@/lib/ratings/rules/void-rating'
import { smallFramework } from '@/tests/support/factories/small-framework'

const instants = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })

describe('the instant of a rating', () => {
  it('is later than every earlier rating of the competency, whatever the clock says', () => {
    fc.assert(
      fc.property(instants, instants, (now, newest) => {
        const at = ratingInstant(now, newest)
        expect(at.getTime()).toBeGreaterThan(newest.getTime())
        expect(at.getTime()).toBeGreaterThanOrEqual(now.getTime())
      }),
    )
  })

  it('is the present one for the first rating of a competency', () => {
    const now = new Date('2026-11-22T10:00:00Z')
    expect(ratingInstant(now, null)).toEqual(now)
  })
})

describe('a rating beside its framework', () => {
  it('accepts every level of the scale', () => {
    for (const level of [1, 2, 3])
      expect(ratingFaults(smallFramework(), { competencyKey: 'writing', level })).toBeNull()
  })

  it('refuses a level that the scale does not have, 0 and the one above the highest among them', () => {
    for (const level of [0, 4, 99])
      expect(ratingFaults(smallFramework(), { competencyKey: 'writing', level })).toEqual({
        level: 'off-scale',
      })
  })

  it('refuses a competency that the framework does not have', () => {
    for (const competencyKey of ['swimming', 'constructor'])
      expect(ratingFaults(smallFramework(), { competencyKey, level: 1 })).toEqual({
        competencyKey: 'unknown-competency',
      })
  })
})

describe('voiding a rating', () => {
  it('is possible once', () => {
    expect(whyNotVoided({ voidedAt: null })).toBeNull()
    expect(whyNotVoided({ voidedAt: new Date() })).toBe('already-voided')
  })
})
