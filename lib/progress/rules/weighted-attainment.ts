import type { Demand } from '../types/standing'

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

/**
 * The weighted mean of attainment, 0 to 1, or `null` ("not asked for") where nothing is required.
 * Source: product.md, "Area progress" and "Plan progress".
 *
 * The sum is kept in whole numbers over a common denominator and divided once: a mean of thirds that is complete
 * is exactly 1, and two roles that are equally near compare as equal.
 */
export function weightedAttainment(demands: readonly Demand[]): number | null {
  if (demands.length === 0) return null
  const denominator = demands.reduce(
    (common, { required }) => (common / greatestCommonDivisor(common, required)) * required,
    1,
  )
  let reached = 0
  let weights = 0
  for (const { level, required, weight } of demands) {
    reached += weight * Math.min(level, required) * (denominator / required)
    weights += weight
  }
  return reached / (denominator * weights)
}
