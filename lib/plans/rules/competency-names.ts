import type { FrameworkDefinition } from '@/lib/framework/types'
import type { CompetencyName } from '../types'

/** Competencies by key with their names, in the framework's order; one that is no longer in it is named by its key, at the end. */
export function competencyNames(
  { competencies }: FrameworkDefinition,
  keys: readonly string[],
): CompetencyName[] {
  const known = competencies.filter(({ key }) => keys.includes(key))
  const gone = keys.filter((key) => !known.some((competency) => competency.key === key))
  return [
    ...known.map(({ key, name }) => ({ key, name, known: true })),
    ...gone.map((key) => ({ key, name: key, known: false })),
  ]
}
