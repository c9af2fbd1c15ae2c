import { monthsAfter } from '@/lib/plans/rules/calendar'
import { monthKey } from './months'

/** How far back the page of progress looks; the first is what it shows unless told otherwise. */
export const periods = ['12-months', '3-years', 'all'] as const

export type Period = (typeof periods)[number]

const months: Record<Exclude<Period, 'all'>, number> = { '12-months': 12, '3-years': 36 }

/** The period that an address asks for; anything that is none gives the first. */
export function readPeriod(text: string | undefined): Period {
  return periods.find((period) => period === text) ?? periods[0]
}

/** The first day of a period: of whole months, today's the last. `null`: it has no beginning. */
export function periodStart(period: Period, today: string): string | null {
  return period === 'all' ? null : monthsAfter(today, 1 - months[period], 1)
}

/** The first day of the month of the earliest of some days, at the latest of today's. */
export function firstDayOf(days: readonly (string | undefined)[], today: string): string {
  const earliest = days.reduce<string>((first, day) => (day && day < first ? day : first), today)
  return `${monthKey(earliest)}-01`
}
