import type { Requirements } from '../types/standing'

/**
 * The share of the plan, 0 to 1, that one level more of a competency gains while it is below what the role
 * requires: `weight / r` over the sum of all weights. 0 for a competency that the role does not require.
 * Source: product.md, "Path order".
 */
export function levelGain(role: Requirements, competency: string): number {
  const requirement = Object.hasOwn(role, competency) ? role[competency] : undefined
  if (!requirement || requirement.level < 1) return 0
  return requirement.weight / (requirement.level * totalWeight(role))
}

/** The sum of the weights of everything that a role requires: what a share of the plan is counted in. */
export function totalWeight(role: Requirements): number {
  return Object.values(role)
    .filter(({ level }) => level >= 1)
    .reduce((sum, { weight }) => sum + weight, 0)
}
