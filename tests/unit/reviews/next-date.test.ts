import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDay, instantAt, timeOfDay } from '@/lib/clock'
import { nextDate } from '@/lib/reviews/rules/next-date'

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC']

describe('the next date of a rhythm', () => {
  it('is at the same local time on the same weekday, over a change of the clocks', () => {
    // 15:00 in Berlin, in summer; four weeks on it is winter
    const last = new Date('2026-10-13T13:00:00Z')
    const next = nextDate({ last, weeks: 4, timeZone: 'Europe/Berlin' }, last)
    expect(next.toISOString()).toBe('2026-11-10T14:00:00.000Z')
  })

  it('is as much later where the clocks skip the time on that day', () => {
    // 02:30 two weeks before the clocks go from 02:00 to 03:00
    const last = new Date('2026-03-15T01:30:00Z')
    const next = nextDate({ last, weeks: 2, timeZone: 'Europe/Berlin' }, last)
    expect(next.toISOString()).toBe('2026-03-29T01:30:00.000Z')
  })

  it('has not passed, however long ago the last review was', () => {
    const last = new Date('2026-01-05T10:00:00Z')
    const next = nextDate({ last, weeks: 2, timeZone: 'UTC' }, new Date('2026-03-02T10:00:00Z'))
    expect(next.toISOString()).toBe('2026-03-16T10:00:00.000Z')
  })

  it('keeps weekday and time of day in every zone', () => {
    const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 6, max: 22 }),
        fc.constantFrom(2, 4, 6, 13),
        fc.constantFrom(...zones),
        (days, hour, weeks, timeZone) => {
          const day = new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)
          const { instant: last } = instantAt(day, `${String(hour).padStart(2, '0')}:15`, timeZone)
          const next = nextDate({ last, weeks, timeZone }, last)
          expect(timeOfDay(next, timeZone)).toBe(timeOfDay(last, timeZone))
          expect(weekday(calendarDay(next, timeZone))).toBe(weekday(calendarDay(last, timeZone)))
        },
      ),
    )
  })
})

describe('a local time as an instant', () => {
  it('is the earlier one where it comes twice, and is known not to exist where it is skipped', () => {
    expect(instantAt('2026-10-25', '02:30', 'Europe/Berlin')).toEqual({
      instant: new Date('2026-10-25T00:30:00Z'),
      isSkipped: false,
    })
    expect(instantAt('2026-03-29', '02:30', 'Europe/Berlin').isSkipped).toBe(true)
  })
})
