import { addDays } from '@/lib/clock'

const sunday = 0
const saturday = 6

/**
 * The working day that lies `offset` days from today. One that falls on a weekend moves away from today, so that
 * the order of days is kept and what lies behind or ahead stays there. Zero is today, whatever day it is.
 */
export function workingDay(today: string, offset: number): string {
  if (offset === 0) return today
  const away = Math.sign(offset)
  let day = addDays(today, offset)
  while (isWeekend(day)) day = addDays(day, away)
  return day
}

function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === saturday || weekday === sunday
}

/** An instant in the working hours of a day, or `latest` where that day has not come so far; `minute` counts from 9 o'clock UTC. */
export function instantOn(day: string, minute: number, latest: Date): Date {
  const instant = new Date(Date.parse(`${day}T09:00:00Z`) + minute * 60_000)
  return instant < latest ? instant : latest
}
