import { type Agreement, type CurrentLevel, currentLevel, type SelfRating } from './current-level'

/** What a current level may rest on: a self-rating that counts (`reviewId` is null), or what a signed review agreed on. */
export type LevelRecord = { competencyKey: string; level: number; at: Date; reviewId: string | null }

/** The current level by competency key; a competency that nothing was recorded for has no entry. */
export type CurrentLevels = Record<string, CurrentLevel>

/** The last instant that there is: as of it, everything recorded counts. */
const ever = new Date(8.64e15)

/**
 * The current level of every rated competency, from the newest self-rating at each of its levels (so at most one per
 * level of the scale, however many ratings there are) and the newest agreed level. `asOf` leaves out what came after it.
 */
export function currentLevels(records: readonly LevelRecord[], asOf: Date = ever): CurrentLevels {
  const levels: CurrentLevels = Object.create(null)
  for (const [key, own] of byCompetency(records)) {
    const level = currentLevel({ asOf, ...grounds(own) })
    // nothing was recorded yet
    if (level.ground !== 'none') levels[key] = level
  }
  return levels
}

/** Records of one competency as the rule of the current level takes them. */
export function grounds(records: readonly LevelRecord[]): {
  agreed: Agreement<Date>[]
  selfRatings: SelfRating<Date>[]
} {
  return {
    agreed: records
      .filter(({ reviewId }) => reviewId !== null)
      .map(({ level, at }) => ({ level, signedAt: [at, at] })),
    selfRatings: records
      .filter(({ reviewId }) => reviewId === null)
      .map(({ level, at }) => ({ level, at, voided: false, unrevealed: false })),
  }
}

/** Records by competency key, in their order. */
export function byCompetency(records: readonly LevelRecord[]): Map<string, LevelRecord[]> {
  const groups = new Map<string, LevelRecord[]>()
  for (const record of records) {
    const group = groups.get(record.competencyKey)
    if (group) group.push(record)
    else groups.set(record.competencyKey, [record])
  }
  return groups
}

/** The figures alone, as the rules of progress take them. */
export function plainLevels(levels: CurrentLevels): Record<string, number> {
  const plain: Record<string, number> = Object.create(null)
  for (const [key, { level }] of Object.entries(levels)) plain[key] = level
  return plain
}
