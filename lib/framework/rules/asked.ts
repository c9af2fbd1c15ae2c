import type { Competency, FrameworkDefinition, ProficiencyLevel, Role } from '../types'
import { proficiencyLevel } from './competencies'
import { requirementOf } from './roles'

/** The competencies that a role asks for (level 1 and up), in the guide's order; none without a role. */
export function askedCompetencies({ competencies }: FrameworkDefinition, role: Role | null): Competency[] {
  return role ? competencies.filter(({ key }) => (requirementOf(role, key)?.level ?? 0) >= 1) : []
}

/** A role's demands in short: how many competencies, and the highest level with those that it is asked in. */
type RoleInShort = { asked: number; highest: ProficiencyLevel | null; at: Competency[] }

/** What a role asks for in short; the competencies of the highest level by weight, then in the guide's order. */
export function roleInShort(framework: FrameworkDefinition, role: Role): RoleInShort {
  const asked = askedCompetencies(framework, role)
  const required = ({ key }: Competency) => requirementOf(role, key) ?? { level: 0, weight: 0 }
  const top = Math.max(0, ...asked.map((competency) => required(competency).level))
  return {
    asked: asked.length,
    highest: proficiencyLevel(framework, top),
    at: asked
      .filter((competency) => required(competency).level === top)
      .sort((a, b) => required(b).weight - required(a).weight),
  }
}
