import { addDays, isCalendarDay } from '@/lib/clock'

/** First and last day, YYYY-MM-DD. */
export type Period = { from: string; to: string }

/** The month of a day. */
export function monthOf(day: string): Period {
  const from = `${day.slice(0, 7)}-01`
  const next = addDays(from, 31).slice(0, 7)
  return { from, to: addDays(`${next}-01`, -1) }
}

/** The year of a day. */
export function yearOf(day: string): Period {
  const year = day.slice(0, 4)
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}

/** The twelve months that end with a day. */
export function twelveMonthsTo(day: string): Period {
  const next = addDays(day, 1)
  const from = `${Number(next.slice(0, 4)) - 1}${next.slice(4)}`
  // a year before 29 February there was none
  return { from: isCalendarDay(from) ? from : `${from.slice(0, 5)}03-01`, to: day }
}
