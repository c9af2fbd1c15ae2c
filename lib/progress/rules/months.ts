/** The month (YYYY-MM) of a day. */
export function monthKey(day: string): string {
  return day.slice(0, 7)
}

/** The month `months` after another; negative counts back. */
export function monthsAfter(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** Every month from that of one day to that of another, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  for (let month = monthKey(from); month <= monthKey(to); month = monthsAfter(month, 1)) months.push(month)
  return months
}
