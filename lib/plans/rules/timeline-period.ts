import { monthsAfter } from './calendar'

/** The days that a timeline shows, the last included, and the year that they are where one was chosen. */
export type TimelinePeriod = { from: string; to: string; year: number | null }

/** A timeline's days, and the years that one can turn to; none where all fits into one picture. */
export type TimelinePages = { period: TimelinePeriod; years: number[] }

/** What an address asks for: a year, or all of them; null: what is shown unless told otherwise. */
export type AskedYear = number | 'all' | null

/** How many months one picture holds, on a narrow screen too. */
const monthsAtMost = 18

/** How many years can be turned to from one page; further ones from the first or the last of them. */
const yearsAtMost = 12

/** Anything that is no year of four digits and not `all` asks for nothing. */
export function readYear(text: string | undefined): AskedYear {
  if (text === 'all') return text
  return text && /^[1-9]\d{3}$/.test(text) ? Number(text) : null
}

/**
 * The page of a timeline. `reach` is from the first to the last day on which anything is; with no more than 18 months
 * of it and today all is on one page, else each year has one, and today's is shown first.
 */
export function timelinePages(
  reach: { from: string; to: string },
  today: string,
  asked: AskedYear,
): TimelinePages {
  const from = reach.from < today ? reach.from : today
  const to = reach.to > today ? reach.to : today
  const all = { from, to, year: null }
  if (to < monthsAfter(from, monthsAtMost)) return { period: all, years: [] }
  const [first, last] = [yearOf(from), yearOf(to)]
  const near = asked === 'all' || asked === null ? yearOf(today) : Math.min(Math.max(asked, first), last)
  const period = asked === 'all' ? all : { from: `${near}-01-01`, to: `${near}-12-31`, year: near }
  return { period, years: yearsAround(near, first, last) }
}

/** Whether something that lasts from one day to another can be seen in a period. */
export function isSeen(
  { from, to }: Pick<TimelinePeriod, 'from' | 'to'>,
  first: string,
  last: string,
): boolean {
  return first <= to && last >= from
}

function yearsAround(year: number, first: number, last: number): number[] {
  const begin = Math.max(first, Math.min(year - yearsAtMost / 2, last - yearsAtMost + 1))
  const end = Math.min(last, begin + yearsAtMost - 1)
  return Array.from({ length: end - begin + 1 }, (_, index) => begin + index)
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}
