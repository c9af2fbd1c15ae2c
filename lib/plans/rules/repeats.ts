import { dayOfMonthOf, daysAfter, daysFrom, monthLength, monthsAfter } from './calendar'

/** How often a milestone can come again, as it is stored. */
export const repeatKeys = ['week', 'two-weeks', 'month', 'quarter', 'half-year', 'year'] as const

export type Repeats = (typeof repeatKeys)[number]

const intervals: Record<Repeats, { days: number } | { months: number }> = {
  week: { days: 7 },
  'two-weeks': { days: 14 },
  month: { months: 1 },
  quarter: { months: 3 },
  'half-year': { months: 6 },
  year: { months: 12 },
}

/**
 * When the next of a series is due, whose days so far are given, oldest first: one interval after the last one. What
 * lies before today by then is passed over: nobody wants a list of missed rounds that were overdue from the moment
 * they were made. One that is due today is not.
 */
export function nextDue(series: readonly [string, ...string[]], repeats: Repeats, today: string): string {
  const last = series.at(-1) ?? series[0]
  const interval = intervals[repeats]
  if ('days' in interval) {
    const rounds = Math.max(1, Math.ceil(daysFrom(last, today) / interval.days))
    return daysAfter(last, rounds * interval.days)
  }
  const anchor = anchorOf(series)
  for (let round = 1; ; round++) {
    const next = monthsAfter(last, round * interval.months, anchor)
    if (next >= today) return next
  }
}

/**
 * The day of the month that a series keeps to, also after months that do not have it: 31 for 31 January, 28 February.
 * One that was moved by hand to another day begins anew from there.
 */
function anchorOf([first, ...others]: readonly [string, ...string[]]): number {
  return others.reduce(
    (anchor, day) => (dayOfMonthOf(day) === Math.min(anchor, monthLength(day)) ? anchor : dayOfMonthOf(day)),
    dayOfMonthOf(first),
  )
}
