import type { Levels, Requirements } from '../types/standing'
import { demands } from './demands'

/**
 * The weighted mean, in levels, of what is missing to the required level; `null` ("not asked for") where the role
 * requires nothing. Source: product.md, "Role gap".
 */
export function roleGap({ role, levels }: { role: Requirements; levels: Levels }): number | null {
  const asked = demands(role, levels)
  if (asked.length === 0) return null
  let missing = 0
  let weights = 0
  for (const { level, required, weight } of asked) {
    missing += weight * Math.max(0, required - level)
    weights += weight
  }
  return missing / weights
}
