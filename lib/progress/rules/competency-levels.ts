import { byCompetency, currentLevels, grounds, type LevelRecord } from '@/lib/ratings/rules/current-levels'
import { levelHistory } from './level-history'
import { changes, type From } from './steps'

/**
 * The current level day by day from `from` on, by competency key: what was recorded before it leaves, then every day
 * that ends with another level. `before` holds the newest self-rating at each level and the newest agreed level,
 * `after` everything later, the oldest first; `dayOf` gives the owner's calendar day of an instant.
 */
export function competencyLevels(
  before: readonly LevelRecord[],
  after: readonly LevelRecord[],
  from: string,
  dayOf: (instant: Date) => string,
): Map<string, From<number>[]> {
  const levels = new Map<string, From<number>[]>()
  for (const [key, { level }] of Object.entries(currentLevels(before)))
    levels.set(key, [{ day: from, value: level }])
  // an agreed level from before goes on deciding, whatever one says of oneself after it
  const agreedBefore = byCompetency(before.filter(({ reviewId }) => reviewId !== null))
  for (const [key, records] of byCompetency(after)) {
    const first = levels.get(key) ?? [{ day: from, value: 0 }]
    const later = levelHistory(grounds([...(agreedBefore.get(key) ?? []), ...records])).map(
      ({ at, level }) => ({ day: latest(dayOf(at), from), value: level }),
    )
    levels.set(key, changes([...first, ...later]))
  }
  return levels
}

/** The keys of those that a review has agreed a level for: their current level is the newest of these. */
export function agreedKeys(records: readonly LevelRecord[]): Set<string> {
  return new Set(records.flatMap(({ reviewId, competencyKey }) => (reviewId === null ? [] : [competencyKey])))
}

function latest(day: string, other: string): string {
  return day > other ? day : other
}
