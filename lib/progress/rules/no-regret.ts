import type { Levels, RoleProfile } from '../types/standing'
import { demands, hasGap } from './demands'

/**
 * The keys of the competencies that have a gap towards at least two thirds of the target roles given, in the guide's
 * order. Source: product.md, "No-regret competencies".
 */
export function noRegretCompetencies(
  roles: readonly RoleProfile[],
  levels: Levels,
  order: readonly string[],
): string[] {
  const gaps = new Map<string, number>()
  for (const { requirements } of roles) {
    for (const { competency } of demands(requirements, levels).filter(hasGap)) {
      gaps.set(competency, (gaps.get(competency) ?? 0) + 1)
    }
  }
  return order.filter((key) => {
    const count = gaps.get(key) ?? 0
    return count > 0 && 3 * count >= 2 * roles.length
  })
}
