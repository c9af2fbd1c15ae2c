import { calendarDay, lastInstantOf } from '@/lib/clock'
import { daysAfter } from '@/lib/plans/rules/calendar'
import type { BriefInterval } from '../types/brief'

/**
 * What a brief looks back on, up to today: since the second signature of the last review of the same two, its day
 * included; without one since the first day of the plan, whenever the two met, for all of it is news to them.
 */
export function briefInterval(
  { signedAt, startsOn }: { signedAt: Date | null; startsOn: string },
  today: string,
  timeZone: string,
): BriefInterval {
  if (signedAt) return { ground: 'review', since: signedAt, from: calendarDay(signedAt, timeZone), to: today }
  const from = startsOn < today ? startsOn : today
  return { ground: 'plan', since: lastInstantOf(daysAfter(from, -1), timeZone), from, to: today }
}
