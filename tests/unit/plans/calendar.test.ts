import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/clock'
import { daysAfter, daysFrom, yearAfter } from '@/lib/plans/rules/calendar'
import { readClosedKey, writeClosedKey } from '@/lib/plans/rules/closed-key'

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2190-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('the calendar of plans', () => {
  it('counts days as the clock does', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: -3000, max: 3000 }), (one, other, count) => {
        expect(daysAfter(one, count)).toBe(addDays(one, count))
        expect(addDays(one, daysFrom(one, other))).toBe(other)
      }),
    )
  })

  it('finds the same day a year on, and 28 February after a leap day', () => {
    expect(yearAfter('2027-03-10')).toBe('2028-03-10')
    expect(yearAfter('2027-02-28')).toBe('2028-02-28')
    expect(yearAfter('2028-02-29')).toBe('2029-02-28')
  })
})

describe('the key of a page of closed goals', () => {
  it('survives the address and reads anything else as none', () => {
    const key = { closedOn: '2027-03-10', id: '0195f0aa-0000-7000-8000-000000000000' }
    expect(readClosedKey(writeClosedKey(key))).toEqual(key)
    for (const text of [
      undefined,
      '',
      '2027-03-10',
      '2027-03-10_',
      '_x',
      '2027-03-10_a b',
      `x${writeClosedKey(key)}`,
    ]) {
      expect(readClosedKey(text)).toBeNull()
    }
  })
})
