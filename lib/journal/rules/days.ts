import type { EntryDays, EntryState } from '../types'

/** The day that an entry stands under: its end, else its start; empty without either. Source: product.md, "journal entry". */
export function entryDate({ startsOn, endsOn }: EntryDays): string {
  return endsOn ?? startsOn ?? ''
}

/** Whether an entry stands under a day after `today`. */
export function liesAhead({ date }: { date: string }, today: string): boolean {
  return date > today
}

/** What is wrong with an entry's days, as reasons by field; nothing when they make sense on the day `today`. */
export function dayFaults(entry: EntryDays & { state: EntryState }, today: string): Record<string, string> {
  const { startsOn, endsOn, state } = entry
  const date = entryDate(entry)
  if (date === '') return { endsOn: 'no-day' }
  if (startsOn !== null && endsOn !== null && startsOn > endsOn) return { endsOn: 'ends-before-start' }
  if (state === 'done' && date > today) return { [endsOn === null ? 'startsOn' : 'endsOn']: 'done-in-future' }
  return {}
}
