import { minutesInWords } from '@/lib/journal/rules/minutes'
import type { Totals } from '@/lib/journal/types'

/** `1 entry`, `12 entries`, `5,000 entries`. */
export function entriesInWords(count: number): string {
  return count === 1 ? '1 entry' : `${count.toLocaleString('en')} entries`
}

/** `12 entries, 18 h 45 min in all`, and on how many of them time was noted where it was not on each. */
export function totalsInWords({ entries, timed, minutes }: Totals): string {
  const count = entriesInWords(entries)
  if (timed === 0) return `${count}, no time noted`
  const time = `${count}, ${minutesInWords(minutes)}${entries === 1 ? '' : ' in all'}`
  return timed === entries ? time : `${time}; time is noted on ${timed.toLocaleString('en')} of them`
}
