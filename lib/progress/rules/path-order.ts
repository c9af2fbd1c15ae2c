import type { Levels, Requirements } from '../types/standing'
import { demands, hasGap } from './demands'

/**
 * The keys of the competencies with a gap, by the plan progress that one level gains (`weight / r`), highest first;
 * ties in the guide's order. Source: product.md, "Path order".
 */
export function pathOrder({
  role,
  levels,
  order,
}: {
  role: Requirements
  levels: Levels
  order: readonly string[]
}): string[] {
  const place = new Map(order.map((key, index) => [key, index]))
  return (
    demands(role, levels)
      .filter(hasGap)
      // weight / required, compared crosswise: a tie stays a tie
      .sort(
        (a, b) =>
          b.weight * a.required - a.weight * b.required ||
          (place.get(a.competency) ?? order.length) - (place.get(b.competency) ?? order.length),
      )
      .map((demand) => demand.competency)
  )
}
