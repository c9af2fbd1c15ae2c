import { daysFrom } from '../rules/calendar'

const written = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })

const weekday = written({ weekday: 'long' })
const dayOfYear = written({ day: 'numeric', month: 'long' })
const fullDay = written({ day: 'numeric', month: 'long', year: 'numeric' })

const near: Record<number, string> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' }

/**
 * A day (YYYY-MM-DD) as one says it today: yesterday, Tuesday (of the last six days), 3 May, 3 May 2025. Fits after
 * "since", "due" and "complete".
 */
export function spokenDay(day: string, today: string): string {
  const distance = daysFrom(today, day)
  const date = new Date(`${day}T00:00:00Z`)
  if (near[distance]) return near[distance]
  if (distance < 0 && distance > -7) return weekday.format(date)
  return (day.slice(0, 4) === today.slice(0, 4) ? dayOfYear : fullDay).format(date)
}
