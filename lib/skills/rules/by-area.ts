import { namedCompetencies } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'

export type SkillGroup<Listed> = { key: string; name: string; known: boolean; skills: Listed[] }

export type SkillArea<Listed> = {
  key: string
  name: string
  count: number
  competencies: SkillGroup<Listed>[]
}

/** Where skills stand whose competency the framework does not have. */
const elsewhere = { key: 'elsewhere', name: 'No longer in your framework' }

/**
 * Skills by home area and competency in the guide's order, in their own order within one; areas and competencies without any are
 * left out, and those that the framework does not have come last.
 */
export function skillsByArea<Listed extends { id: string; name: string; competencyKey: string }>(
  framework: Pick<FrameworkDefinition, 'areas' | 'competencies'>,
  skills: readonly Listed[],
): SkillArea<Listed>[] {
  const keys = [...new Set(skills.map(({ competencyKey }) => competencyKey))]
  const groups = namedCompetencies(framework, keys).map((competency) => ({
    ...competency,
    skills: skills.filter(({ competencyKey }) => competencyKey === competency.key),
  }))
  const homeOf = new Map(framework.competencies.map(({ key, area }) => [key, area]))
  return [...framework.areas, elsewhere]
    .map(({ key, name }) => {
      const competencies = groups.filter((group) => (homeOf.get(group.key) ?? elsewhere.key) === key)
      return {
        key,
        name,
        count: competencies.reduce((sum, { skills }) => sum + skills.length, 0),
        competencies,
      }
    })
    .filter(({ count }) => count > 0)
}
