/** A list that is newest first, by the year of its entries. */
export function byYear<Dated extends { date: string }>(
  entries: readonly Dated[],
): { year: string; entries: Dated[] }[] {
  const years: { year: string; entries: Dated[] }[] = []
  for (const entry of entries) {
    const year = entry.date.slice(0, 4)
    const last = years.at(-1)
    if (last?.year === year) last.entries.push(entry)
    else years.push({ year, entries: [entry] })
  }
  return years
}
