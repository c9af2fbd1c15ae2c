import { monthKey } from './months'

/** How long something took, month by month, in minutes. */
export type MinutesByMonth = { key: string; months: number[]; total: number }

/**
 * The minutes of entries by key (a kind, an area) and month, those with the most first. An entry under several keys
 * counts in full under each; one that does not say how long it took counts nowhere.
 */
export function minutesByMonth<Entry extends { date: string; minutes: number | null }>(
  entries: readonly Entry[],
  months: readonly string[],
  keysOf: (entry: Entry) => Iterable<string>,
): MinutesByMonth[] {
  const place = new Map(months.map((month, index) => [month, index]))
  const rows = new Map<string, MinutesByMonth>()
  for (const entry of entries) {
    const at = place.get(monthKey(entry.date))
    if (at === undefined || !entry.minutes) continue
    for (const key of new Set(keysOf(entry))) {
      const row = rows.get(key) ?? { key, months: months.map(() => 0), total: 0 }
      rows.set(key, row)
      row.months[at] = (row.months[at] ?? 0) + entry.minutes
      row.total += entry.minutes
    }
  }
  return [...rows.values()].sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1))
}
