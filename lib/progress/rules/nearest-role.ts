import type { Levels, RoleProfile } from '../types/standing'
import { planProgress } from './plan-progress'

/**
 * The key of the role with the highest plan progress; of equals the first in the guide's order, in which `roles`
 * must be given. `null` where no role requires anything. Source: product.md, "Nearest role".
 */
export function nearestRole(roles: readonly RoleProfile[], levels: Levels): string | null {
  let nearest: { key: string; progress: number } | null = null
  for (const { key, requirements } of roles) {
    const progress = planProgress({ role: requirements, levels })
    if (progress !== null && (nearest === null || progress > nearest.progress)) nearest = { key, progress }
  }
  return nearest?.key ?? null
}
