import { monthsAfter } from '@/lib/plans/rules/calendar'
import type { Grounds } from '../types'

/** Evidence counts for this many months from its entry's date. */
export const MONTHS_COUNTED = 24

/** What supports a level, and how much of it there is: n of the wanted, of each. */
export type LevelSupport = {
  level: number
  /** distinct observables at this level and above that are shown, and how many it takes */
  shown: number
  wanted: number
  /** different entries that show them; it takes two */
  entries: number
  /** whether one of these is endorsed, where it takes that (level 3 and above); null: it does not */
  endorsed: boolean | null
}

/** How many different entries a level rests on at least. */
export const ENTRIES_WANTED = 2

/** From this level on, one of the entries must be endorsed. */
const FIRST_ENDORSED_LEVEL = 3

/** The newest day whose evidence is too old as of another. */
export function lastDayNotCounted(asOf: string): string {
  return monthsAfter(asOf, -MONTHS_COUNTED)
}

/** Whether evidence counts as of a day: not withdrawn, and its entry's date within the months that count. */
export function countsOn(
  { date, withdrawnOn }: Pick<Grounds, 'date' | 'withdrawnOn'>,
  asOf: string,
): boolean {
  return date > lastDayNotCounted(asOf) && date <= asOf && (withdrawnOn === null || withdrawnOn > asOf)
}

/** Whether an endorsement that counts is in force on a day. */
function isEndorsed({ endorsements }: Pick<Grounds, 'endorsements'>, asOf: string): boolean {
  return endorsements.some(
    ({ on, withdrawnOn }) => on <= asOf && (withdrawnOn === null || withdrawnOn > asOf),
  )
}

/**
 * How far each level that has observables is supported as of a calendar day, the lowest first. `levels` has the level
 * of each observable of one competency by its key; grounds for other observables count for nothing. Source of the
 * formula: product.md, "Supported level".
 */
export function levelSupport(
  levels: Readonly<Record<string, number>>,
  grounds: readonly Grounds[],
  asOf: string,
): LevelSupport[] {
  const counting = grounds.filter((one) => countsOn(one, asOf))
  return [...new Set(Object.values(levels))]
    .sort((one, other) => one - other)
    .map((level) => {
      const at = Object.values(levels).filter((each) => each === level).length
      const above = Object.values(levels).filter((each) => each >= level).length
      const isShown = (key: string) => Object.hasOwn(levels, key) && (levels[key] ?? 0) >= level
      const showing = counting.filter(({ observables }) => observables.some(isShown))
      return {
        level,
        shown: new Set(showing.flatMap(({ observables }) => observables.filter(isShown))).size,
        wanted: Math.min(above, Math.max(2, Math.ceil(at / 2))),
        entries: new Set(showing.map(({ entryId }) => entryId)).size,
        endorsed: level >= FIRST_ENDORSED_LEVEL ? showing.some((one) => isEndorsed(one, asOf)) : null,
      }
    })
}

/** Whether nothing is missing for a level. */
export function isSupported({ shown, wanted, entries, endorsed }: LevelSupport): boolean {
  return shown >= wanted && entries >= ENTRIES_WANTED && endorsed !== false
}

/** The supported level of one competency as of a calendar day, 0 where nothing supports one. */
export function supportedLevel(
  levels: Readonly<Record<string, number>>,
  grounds: readonly Grounds[],
  asOf: string,
): number {
  return levelSupport(levels, grounds, asOf).findLast(isSupported)?.level ?? 0
}
