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

/** The same day a year on; 28 February for the 29th. */
export function yearAfter(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  return next.endsWith('-02-29') ? `${next.slice(0, 8)}28` : next
}
