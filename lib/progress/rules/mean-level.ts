import type { Demand } from '../types/standing'

/** The levels of several competencies as one figure each. */
export type MeanLevel = { current: number; required: number }

/**
 * The mean of the current and of the required levels of what a role requires, by its weights; `null` ("not asked
 * for") where it requires nothing. What an area's lines over time are drawn from.
 */
export function meanLevel(demands: readonly Demand[]): MeanLevel | null {
  let [current, required, weights] = [0, 0, 0]
  for (const demand of demands) {
    current += demand.weight * demand.level
    required += demand.weight * demand.required
    weights += demand.weight
  }
  return weights === 0 ? null : { current: current / weights, required: required / weights }
}
