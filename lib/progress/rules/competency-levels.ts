import { currentLevels, type NewestAtLevel } from '@/lib/ratings/rules/current-levels'
import { levelHistory } from './level-history'
import { changes, type From } from './steps'

/**
 * The current level day by day from `from` on, by competency key: what the ratings before it leave, then every day
 * that ends with another level. `before` holds the newest rating at each level, `after` every later one, the oldest
 * first; `dayOf` gives the owner's calendar day of an instant.
 */
export function competencyLevels(
  before: readonly NewestAtLevel[],
  after: readonly NewestAtLevel[],
  from: string,
  dayOf: (instant: Date) => string,
): Map<string, From<number>[]> {
  const levels = new Map<string, From<number>[]>()
  for (const [key, { level }] of Object.entries(currentLevels(before)))
    levels.set(key, [{ day: from, value: level }])
  for (const [key, ratings] of byCompetency(after)) {
    const first = levels.get(key) ?? [{ day: from, value: 0 }]
    const later = levelHistory({
      agreed: [],
      selfRatings: ratings.map(({ level, ratedAt: at }) => ({ level, at, voided: false, unrevealed: false })),
    }).map(({ at, level }) => ({ day: latest(dayOf(at), from), value: level }))
    levels.set(key, changes([...first, ...later]))
  }
  return levels
}

function byCompetency(ratings: readonly NewestAtLevel[]): Map<string, NewestAtLevel[]> {
  const groups = new Map<string, NewestAtLevel[]>()
  for (const rating of ratings) {
    const group = groups.get(rating.competencyKey)
    if (group) group.push(rating)
    else groups.set(rating.competencyKey, [rating])
  }
  return groups
}

function latest(day: string, other: string): string {
  return day > other ? day : other
}
