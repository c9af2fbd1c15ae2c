import type { FrameworkDefinition } from '@/lib/framework/types'
import type { CompetencyGroup } from './competency-choice'

/** The competencies of a framework to choose from, by home area; those that a goal has from an older one come last. */
export function competencyGroups(
  { areas, competencies }: FrameworkDefinition,
  chosen: readonly string[],
): CompetencyGroup[] {
  const groups = areas.map(({ key, name }) => ({
    label: name,
    options: competencies
      .filter(({ area }) => area === key)
      .map((each) => ({ value: each.key, label: each.name })),
  }))
  const gone = chosen.filter((key) => !competencies.some((competency) => competency.key === key))
  const older = {
    label: 'No longer in your framework',
    options: gone.map((key) => ({ value: key, label: key })),
  }
  return [...groups, older].filter(({ options }) => options.length > 0)
}
