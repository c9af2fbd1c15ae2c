import type { FrameworkDefinition } from '@/lib/framework/types'

/** Competencies by name, in the framework's order; one that the framework does not have goes by its key. */
export function namedCompetencies(
  { competencies }: Pick<FrameworkDefinition, 'competencies'>,
  keys: readonly string[],
): { key: string; name: string; isKnown: boolean }[] {
  const known = competencies
    .filter(({ key }) => keys.includes(key))
    .map(({ key, name }) => ({ key, name, isKnown: true }))
  const others = keys.filter((key) => !competencies.some((competency) => competency.key === key))
  return [...known, ...others.map((key) => ({ key, name: key.replaceAll('-', ' '), isKnown: false }))]
}
