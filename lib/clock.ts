import { Temporal } from 'temporal-polyfill'
import { env } from './env'

let clock: (() => Date) | null = null

/** The present instant. Everything that needs the time asks here. */
export function now(): Date {
  if (clock) return clock()
  return env().fixedClock ?? new Date()
}

/** Replaces the clock; `null` puts the real one back. For tests and the sample data. */
export function setClock(replacement: (() => Date) | null): void {
  clock = replacement
}

/** The calendar day (YYYY-MM-DD) of an instant in an IANA time zone. Throws a RangeError for an unknown zone. */
export function calendarDay(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
}

/** The last instant (to the millisecond) of a calendar day (YYYY-MM-DD) in an IANA time zone. */
export function lastInstantOf(day: string, timeZone: string): Date {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone)
  return new Date(next.epochMilliseconds - 1)
}

/** The time of day (HH:MM) of an instant in an IANA time zone. */
export function timeOfDay(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })
}

/**
 * The instant of a time (HH:MM) on a calendar day in an IANA time zone: the earlier one where the clocks are set back
 * and it comes twice. Where they are set forward over it, `isSkipped`, and the instant is as much later.
 */
export function instantAt(
  day: string,
  time: string,
  timeZone: string,
): { instant: Date; isSkipped: boolean } {
  const wanted = Temporal.PlainDateTime.from(`${day}T${time}`)
  const zoned = wanted.toZonedDateTime(timeZone, { disambiguation: 'compatible' })
  return {
    instant: new Date(zoned.epochMilliseconds),
    isSkipped: !zoned.toPlainDateTime().equals(wanted),
  }
}

/** The day `days` after a calendar day; negative counts back. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** The ISO week of a calendar day, as 2027-W05, and the day's number in it: 1 is Monday. */
export function weekOf(day: string): { week: string; weekday: number } {
  const { yearOfWeek, weekOfYear, dayOfWeek } = Temporal.PlainDate.from(day)
  return { week: `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`, weekday: dayOfWeek }
}

/** Whether the text is a calendar day that exists, written YYYY-MM-DD, in the years 1900 to 2199. */
export function isCalendarDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Whether the text names a time zone that this runtime knows. */
export function isTimeZone(text: string): boolean {
  // what else the calendar takes for a zone: an offset, or an instant with one
  if (!/^[A-Z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(text) || text === 'Z') return false
  try {
    calendarDay(new Date(0), text)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
