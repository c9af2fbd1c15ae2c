import type { SupportedLevels } from '@/lib/evidence/rules/supported-levels'
import type { FrameworkDefinition } from '@/lib/framework/types'

/** The competencies of a framework whose supported level another version changes, in its order; 0 for one that it has not. */
export function supportedChanges(
  { competencies }: Pick<FrameworkDefinition, 'competencies'>,
  before: SupportedLevels,
  after: SupportedLevels,
): { name: string; before: number; after: number }[] {
  return competencies
    .map(({ key, name }) => ({ name, before: before[key] ?? 0, after: after[key] ?? 0 }))
    .filter(({ before, after }) => before !== after)
}
