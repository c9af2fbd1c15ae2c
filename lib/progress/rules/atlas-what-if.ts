import { targetRoles } from '@/lib/framework/rules/roles'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { WhatIf } from '../types/atlas'
import type { Levels } from '../types/standing'
import { nearestTarget } from './nearest-target'
import { planProgress } from './plan-progress'

/** Every role's plan progress as it is and as it would be with some levels moved; `null` when none is. */
export function whatIf(framework: FrameworkDefinition, levels: Levels, moves: Levels): WhatIf | null {
  const moved = framework.competencies.flatMap((competency) => {
    const to = Object.hasOwn(moves, competency.key) ? moves[competency.key] : undefined
    return to === undefined ? [] : [{ competency, from: levels[competency.key] ?? 0, to }]
  })
  if (moved.length === 0) return null
  const others = { ...levels, ...moves }
  return {
    moved,
    nearest: nearestTarget(targetRoles(framework), others),
    roles: framework.roles.map((role) => ({
      role,
      now: planProgress({ role: role.requirements, levels }),
      would: planProgress({ role: role.requirements, levels: others }),
    })),
  }
}
