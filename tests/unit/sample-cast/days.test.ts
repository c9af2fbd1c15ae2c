import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/clock'
import { instantOn, workingDay } from '@/prisma/sample-cast/days'

const monday = '2026-06-15'
const offsets = fc.integer({ min: -400, max: 400 })
const todays = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days))

describe('days of the sample cast', () => {
  it('moves a weekend’s day of the past back to Friday and one ahead on to Monday', () => {
    expect(workingDay(monday, -1)).toBe('2026-06-12')
    expect(workingDay(monday, -3)).toBe('2026-06-12')
    expect(workingDay(monday, 5)).toBe('2026-06-22')
    expect(workingDay(monday, 4)).toBe('2026-06-19')
    expect(workingDay('2026-06-14', 0)).toBe('2026-06-14')
  })

  it('keeps the order of days and which side of today they are on', () => {
    fc.assert(
      fc.property(todays, offsets, offsets, (today, a, b) => {
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)].map((offset) => workingDay(today, offset))
        expect((earlier ?? '') <= (later ?? '')).toBe(true)
        expect(Math.sign(workingDay(today, a) < today ? -1 : workingDay(today, a) > today ? 1 : 0)).toBe(
          Math.sign(a),
        )
      }),
    )
  })

  it('gives no instant that has not come yet', () => {
    const latest = new Date('2026-06-15T08:00:00Z')
    expect(instantOn('2026-06-12', 30, latest)).toEqual(new Date('2026-06-12T09:30:00Z'))
    expect(instantOn(monday, 30, latest)).toEqual(latest)
  })
})
