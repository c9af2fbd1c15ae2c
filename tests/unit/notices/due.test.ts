import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDay } from '@/lib/clock'
import { dayIfTomorrow, daysAnywhere, digestWeek, tomorrowAtMost } from '@/lib/notices/rules/due'
import { claimHolds, pauseAfter } from '@/lib/notices/rules/sending'

const zones = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
)
const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })

describe('what is due', () => {
  it('is never missed by looking no further than the longest way to tomorrow', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 80 * 3_600_000 }), zones, (now, ahead, zone) => {
        const scheduledAt = new Date(now.getTime() + ahead)
        return dayIfTomorrow(scheduledAt, now, zone) === null || ahead <= tomorrowAtMost
      }),
    )
  })

  it('is looked for on every day that it is anywhere', () => {
    fc.assert(fc.property(instants, zones, (now, zone) => daysAnywhere(now).includes(calendarDay(now, zone))))
  })

  it('is a digest on Mondays from eight, and the ISO week at the turn of a year names its own year', () => {
    expect(digestWeek(new Date('2027-03-08T07:59:00Z'), 'UTC')).toBeNull()
    expect(digestWeek(new Date('2027-03-08T08:00:00Z'), 'UTC')).toBe('2027-W10')
    expect(digestWeek(new Date('2027-03-08T23:59:00Z'), 'UTC')).toBe('2027-W10')
    expect(digestWeek(new Date('2027-03-09T08:00:00Z'), 'UTC')).toBeNull()
    expect(digestWeek(new Date('2024-12-30T08:00:00Z'), 'UTC')).toBe('2025-W01')
  })

  it('waits longer after each attempt, never less than a claim holds, and not after the fifth', () => {
    const pauses = [1, 2, 3, 4].map((attempts) => pauseAfter(attempts) ?? 0)
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
    expect(pauses[0]).toBeGreaterThanOrEqual(claimHolds)
    expect(pauseAfter(5)).toBeNull()
  })
})
