import { addDays, calendarDay, instantAt, timeOfDay } from '@/lib/clock'

/**
 * When the next review of a rhythm comes: the same weekday and time of day in the owner's zone, so many weeks after
 * the last one was scheduled for, and as many more as it takes to be after `now`. A time that the clocks skip on that
 * day is as much later.
 */
export function nextDate(
  { last, weeks, timeZone }: { last: Date; weeks: number; timeZone: string },
  now: Date,
): Date {
  const time = timeOfDay(last, timeZone)
  const ended = calendarDay(last, timeZone)
  for (let rounds = 1; ; rounds++) {
    const { instant } = instantAt(addDays(ended, rounds * weeks * 7), time, timeZone)
    if (instant > now) return instant
  }
}
