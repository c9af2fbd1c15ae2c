import type { Totals } from '../types'

/** What some entries come to. */
export function totalsOf(entries: readonly { minutes: number | null }[]): Totals {
  const minutes = entries.flatMap((entry) => (entry.minutes === null ? [] : [entry.minutes]))
  return {
    entries: entries.length,
    timed: minutes.length,
    minutes: minutes.reduce((sum, each) => sum + each, 0),
  }
}
