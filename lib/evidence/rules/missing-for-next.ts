import type { Grounds } from '../types'
import { ENTRIES_WANTED, levelSupport, supportedLevel } from './supported-level'

/** What a level wants beyond what there is; `endorsement`: one that counts, of one of the entries. */
export type Missing = {
  level: number
  observables: number
  entries: number
  endorsement: boolean
  /** something of the level is shown already, by some entry */
  isBegun: boolean
}

/**
 * What is missing for the next level above the supported one that has observables; null: there is none above. Source of
 * the formula: product.md, "Supported level".
 */
export function missingForNext(
  levels: Readonly<Record<string, number>>,
  grounds: readonly Grounds[],
  asOf: string,
): Missing | null {
  const supported = supportedLevel(levels, grounds, asOf)
  const next = levelSupport(levels, grounds, asOf).find(({ level }) => level > supported)
  if (!next) return null
  const { level, shown, wanted, entries, endorsed } = next
  return {
    level,
    observables: Math.max(0, wanted - shown),
    entries: Math.max(0, ENTRIES_WANTED - entries),
    endorsement: endorsed === false,
    isBegun: shown > 0,
  }
}
