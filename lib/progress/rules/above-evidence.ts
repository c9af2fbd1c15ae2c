import type { Competency } from '@/lib/framework/types'
import type { CurrentLevel } from '@/lib/ratings/rules/current-level'
import type { PlanStanding } from './plan-standing'

/** A competency whose current level is above the one that evidence supports. */
export type AboveEvidence = { competency: Competency; current: CurrentLevel; supported: number }

/**
 * The competencies whose current level stands above the supported one, the widest difference first, then in the guide's
 * order; none where the supported levels are not known.
 */
export function aboveEvidence({ areas }: Pick<PlanStanding, 'areas'>): AboveEvidence[] {
  return areas
    .flatMap(({ competencies }) =>
      competencies.flatMap(({ competency, current, supported, referred }) =>
        !referred && supported !== null && current.level > supported
          ? [{ competency, current, supported }]
          : [],
      ),
    )
    .sort((one, other) => levelsAbove(other) - levelsAbove(one))
}

function levelsAbove({ current, supported }: AboveEvidence): number {
  return current.level - supported
}
