import { addDays, calendarDay, timeOfDay, weekOf } from '@/lib/clock'

/** The day of a review where that is somebody's next calendar day, else null. */
export function dayIfTomorrow(scheduledAt: Date, now: Date, timeZone: string): string | null {
  const day = calendarDay(scheduledAt, timeZone)
  return day === addDays(calendarDay(now, timeZone), 1) ? day : null
}

/** The longest that a review of somebody's tomorrow can be away, in milliseconds: two days, and an hour as clocks change. */
export const tomorrowAtMost = 49 * 3_600_000

/** The days on which somebody somewhere may be at an instant. */
export function daysAnywhere(now: Date): string[] {
  return [
    ...new Set(['Pacific/Pago_Pago', 'UTC', 'Pacific/Kiritimati'].map((zone) => calendarDay(now, zone))),
  ]
}

/** The ISO week whose digest somebody should have by now: on its Monday from 8:00 on; else null. */
export function digestWeek(now: Date, timeZone: string): string | null {
  const { week, weekday } = weekOf(calendarDay(now, timeZone))
  return weekday === 1 && timeOfDay(now, timeZone) >= '08:00' ? week : null
}

/** The first and the last day of the seven that a digest is about. */
export function digestDays(today: string): { from: string; to: string } {
  return { from: today, to: addDays(today, 6) }
}
