import { monthOf } from '@/lib/journal/rules/periods'
import { monthsAfter } from '@/lib/plans/rules/calendar'

/** The month (YYYY-MM) of a day. */
export function monthKey(day: string): string {
  return day.slice(0, 7)
}

/** Every month from that of one day to that of another, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  for (let first = `${monthKey(from)}-01`; first <= to; first = monthsAfter(first, 1))
    months.push(monthKey(first))
  return months
}

/** A row of a table: a month (YYYY-MM) or a year (YYYY) with its days, and the places of its months among all. */
export type MonthOrYear = { key: string; from: string; to: string; places: number[] }

/** More than a table lists one by one. */
const monthsListed = 36

/** Months as a table lists them: one by one, or, where there are more than 36, by year. The oldest come first. */
export function monthsOrYears(months: readonly string[]): MonthOrYear[] {
  const keyOf = (month: string) => (months.length > monthsListed ? month.slice(0, 4) : month)
  const rows: MonthOrYear[] = []
  for (const [place, month] of months.entries()) {
    const { from, to } = monthOf(`${month}-01`)
    const last = rows.at(-1)
    if (last?.key === keyOf(month)) {
      last.to = to
      last.places.push(place)
    } else rows.push({ key: keyOf(month), from, to, places: [place] })
  }
  return rows
}
