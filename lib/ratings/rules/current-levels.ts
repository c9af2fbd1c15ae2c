import { type CurrentLevel, currentLevel } from './current-level'

/** The newest rating that somebody gave oneself at one level of one competency; voided ones are left out. */
export type NewestAtLevel = { competencyKey: string; level: number; ratedAt: Date }

/** The current level by competency key; a competency without a rating has no entry. */
export type CurrentLevels = Record<string, CurrentLevel>

/** The last instant that there is: as of it, everything recorded counts. */
const ever = new Date(8.64e15)

/**
 * The current level of every rated competency, from the newest rating at each of its levels (so at most one per
 * level of the scale, however many ratings there are). `asOf` leaves out what was rated after it.
 */
export function currentLevels(newest: readonly NewestAtLevel[], asOf: Date = ever): CurrentLevels {
  const byCompetency = new Map<string, NewestAtLevel[]>()
  for (const rating of newest) {
    const ratings = byCompetency.get(rating.competencyKey)
    if (ratings) ratings.push(rating)
    else byCompetency.set(rating.competencyKey, [rating])
  }
  const levels: CurrentLevels = Object.create(null)
  for (const [key, ratings] of byCompetency) {
    levels[key] = currentLevel({
      asOf,
      agreed: [],
      selfRatings: ratings.map(({ level, ratedAt }) => ({
        level,
        at: ratedAt,
        voided: false,
        unrevealed: false,
      })),
    })
  }
  return levels
}

/** The figures alone, as the rules of progress take them. */
export function plainLevels(levels: CurrentLevels): Record<string, number> {
  const plain: Record<string, number> = Object.create(null)
  for (const [key, { level }] of Object.entries(levels)) plain[key] = level
  return plain
}
