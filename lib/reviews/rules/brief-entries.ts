import { homeAreas } from '@/lib/framework/rules/areas'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { totalsOf } from '@/lib/journal/rules/totals'
import type { AreaDone, BriefEntry, BriefInterval, EntriesDone } from '../types/brief'

/** How many titles stand under an area. */
const newestShown = 2

/** The entries of an interval by their day, the oldest first. */
export function entriesWithin(entries: readonly BriefEntry[], { from, to }: BriefInterval): BriefEntry[] {
  return entries.filter(({ date }) => date >= from && date <= to)
}

/**
 * What was done within an interval by the home areas of its competencies, the area with the most time first, then the
 * one with the most entries. An entry counts once in all, and in full once under each area that it touches; one without
 * a competency of the framework stands last, under none.
 */
export function entriesDone(
  framework: FrameworkDefinition,
  entries: readonly BriefEntry[],
  interval: BriefInterval,
): EntriesDone {
  const within = entriesWithin(entries, interval)
  const home = homeAreas(framework)
  const areasOf = ({ competencies }: BriefEntry) => new Set(competencies.flatMap((key) => home[key] ?? []))
  const areas = framework.areas
    .map(({ key, name }) =>
      areaDone(
        key,
        name,
        within.filter((entry) => areasOf(entry).has(key)),
      ),
    )
    .sort((a, b) => b.totals.minutes - a.totals.minutes || b.totals.entries - a.totals.entries)
  const without = areaDone(
    null,
    '',
    within.filter((entry) => areasOf(entry).size === 0),
  )
  return {
    totals: totalsOf(within),
    privateOnes: within.filter(({ isPrivate }) => isPrivate).length,
    areas: [...areas, without].filter(({ totals }) => totals.entries > 0),
  }
}

function areaDone(key: string | null, name: string, entries: readonly BriefEntry[]): AreaDone {
  return { key, name, totals: totalsOf(entries), newest: entries.slice(-newestShown).reverse() }
}
