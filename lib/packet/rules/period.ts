import { monthsAfter } from '@/lib/plans/rules/calendar'
import { yearsAtMost } from './limits'

/** First and last day. */
export type Period = { startsOn: string; endsOn: string }

/** The calendar year of a day: what a new packet is about unless somebody says otherwise. */
export function yearOf(day: string): Period {
  const year = day.slice(0, 4)
  return { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` }
}

/** The day that a packet's figures are computed for: the last of its period, or today where that is earlier. */
export function asOfDay({ endsOn }: Pick<Period, 'endsOn'>, today: string): string {
  return endsOn < today ? endsOn : today
}

/** What is wrong with a packet's period, by field; codes of `messages`. */
export function periodFaults({ startsOn, endsOn }: Period, today: string): Record<string, string> {
  if (endsOn < startsOn) return { endsOn: 'ends-before-start' }
  if (startsOn > today) return { startsOn: 'starts-later' }
  return endsOn >= monthsAfter(startsOn, yearsAtMost * 12) ? { endsOn: 'period-too-long' } : {}
}
