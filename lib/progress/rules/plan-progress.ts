import type { Levels, Requirements } from '../types/standing'
import { demands } from './demands'
import { weightedAttainment } from './weighted-attainment'

/**
 * The weighted mean of attainment, 0 to 1, over all competencies that the role requires, each once; `null` ("not
 * asked for") where it requires none. Source: product.md, "Plan progress".
 */
export function planProgress({ role, levels }: { role: Requirements; levels: Levels }): number | null {
  return weightedAttainment(demands(role, levels))
}
