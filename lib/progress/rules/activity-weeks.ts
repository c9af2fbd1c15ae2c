import { daysAfter, daysFrom } from '@/lib/plans/rules/calendar'

/** What was done in a week that begins on a Monday. */
export type ActivityWeek = { monday: string; sunday: string; entries: number; minutes: number }

/** A year and the week that it begins and ends in. */
const weeksShown = 53

/** The first day that the weeks up to today's reach back to. */
export function firstMonday(today: string): string {
  return daysAfter(mondayOf(today), -7 * (weeksShown - 1))
}

/** The last 53 weeks, today's the last, with how many entries each has and how long they took in all. */
export function activityWeeks(
  entries: readonly { date: string; minutes: number | null }[],
  today: string,
): ActivityWeek[] {
  const first = firstMonday(today)
  const weeks = Array.from({ length: weeksShown }, (_, week): ActivityWeek => {
    const monday = daysAfter(first, 7 * week)
    return { monday, sunday: daysAfter(monday, 6), entries: 0, minutes: 0 }
  })
  for (const { date, minutes } of entries) {
    const week = weeks[Math.floor(daysFrom(first, date) / 7)]
    if (!week) continue
    week.entries += 1
    week.minutes += minutes ?? 0
  }
  return weeks
}

/** The Monday of the week that a day lies in. */
export function mondayOf(day: string): string {
  // the first of January 1970 was a Thursday
  return daysAfter(day, -(((daysFrom('1970-01-05', day) % 7) + 7) % 7))
}
