import type { Role } from '@/lib/framework/types'
import type { Nearest } from '../types/atlas'
import type { Levels, RoleProfile } from '../types/standing'
import { nearestRole } from './nearest-role'
import { planProgress } from './plan-progress'

/**
 * The nearest of some target roles with its plan progress, under other requirements where these are given; `null`
 * while there is no progress towards any: then none is nearer than another.
 */
export function nearestTarget(
  targets: readonly Role[],
  levels: Levels,
  profiles: readonly RoleProfile[] = targets,
): Nearest | null {
  const key = nearestRole(profiles, levels)
  const role = targets.find((target) => target.key === key)
  const profile = profiles.find((each) => each.key === key)
  const progress = profile ? planProgress({ role: profile.requirements, levels }) : null
  return role && progress ? { role, progress } : null
}
