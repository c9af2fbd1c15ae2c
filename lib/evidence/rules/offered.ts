import { competencyOf, observablesAt } from '@/lib/framework/rules/competencies'
import type { Competency, FrameworkDefinition, Observable, ProficiencyLevel } from '@/lib/framework/types'
import type { Evidence } from '../types'
import { observableValue } from './observable-value'

/** The observables of one level of a competency that can still be claimed. */
export type OfferedLevel = { competency: Competency; level: ProficiencyLevel; observables: Observable[] }

/**
 * What an entry can still be claimed for: the observables of its competencies, level by level, without those that it
 * is claimed for; levels with none are left out.
 */
export function offeredLevels(
  framework: FrameworkDefinition,
  competencies: readonly string[],
  claimed: readonly Evidence[],
): OfferedLevel[] {
  const taken = new Set(claimed.flatMap(({ observables }) => observables.map(observableValue)))
  return competencies
    .flatMap((key) => competencyOf(framework, key) ?? [])
    .flatMap((competency) =>
      framework.levels.map((level) => ({
        competency,
        level,
        observables: observablesAt(competency, level.level).filter(
          ({ key }) => !taken.has(observableValue({ competencyKey: competency.key, observableKey: key })),
        ),
      })),
    )
    .filter(({ observables }) => observables.length > 0)
}
