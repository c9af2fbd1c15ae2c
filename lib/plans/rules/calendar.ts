const dayLength = 86_400_000

function instantOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** The day (YYYY-MM-DD) `days` after another. */
export function daysAfter(day: string, days: number): string {
  return new Date(instantOf(day) + days * dayLength).toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysFrom(from: string, to: string): number {
  return (instantOf(to) - instantOf(from)) / dayLength
}

/**
 * The day `months` after another: its own day of the month or the one asked for, and the month's last where that does
 * not exist.
 */
export function monthsAfter(day: string, months: number, dayOfMonth = dayOfMonthOf(day)): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const first = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`
  return daysAfter(first, Math.min(dayOfMonth, monthLength(first)) - 1)
}

/** The day of the month, 1 to 31. */
export function dayOfMonthOf(day: string): number {
  return Number(day.slice(8))
}

/** How many days the month of a day has. */
export function monthLength(day: string): number {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate()
}

/** The same day a year on; 28 February for the 29th. */
export function yearAfter(day: string): string {
  return monthsAfter(day, 12)
}
