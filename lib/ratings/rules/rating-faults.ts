import { competencyOf, proficiencyLevel } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'

type Faults = { competencyKey?: 'unknown-competency'; level?: 'off-scale' }

/** What is wrong with a rating beside its framework, by field; `null` when nothing is. Level 0 is no rating. */
export function ratingFaults(
  framework: FrameworkDefinition,
  rating: { competencyKey: string; level: number },
): Faults | null {
  if (!competencyOf(framework, rating.competencyKey)) return { competencyKey: 'unknown-competency' }
  if (!proficiencyLevel(framework, rating.level)) return { level: 'off-scale' }
  return null
}
