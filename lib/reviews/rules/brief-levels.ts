import { askedCompetencies } from '@/lib/framework/rules/asked'
import { namedCompetencies } from '@/lib/framework/rules/competencies'
import { requirementOf } from '@/lib/framework/rules/roles'
import type { FrameworkDefinition, Role } from '@/lib/framework/types'
import type { LevelMove } from '../types/brief'
import type { RequiredLevel } from '../types/question'

/** Levels by competency key. */
type Levels = Record<string, number>

/** The levels that are not what they were, in the guide's order. */
export function levelMoves(
  framework: FrameworkDefinition,
  before: Levels,
  now: Levels,
  supported: Levels,
): LevelMove[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])]
  const moved = keys.filter((key) => (before[key] ?? 0) !== (now[key] ?? 0))
  return namedCompetencies(framework, moved).map(({ key, name }) => ({
    key,
    name,
    from: before[key] ?? 0,
    to: now[key] ?? 0,
    supported: supported[key] ?? 0,
  }))
}

/** What a role asks for beside the levels that there are: what was rated before what was not, the widest gap first, then by weight. */
export function requiredLevels(
  framework: FrameworkDefinition,
  role: Role | null,
  levels: Levels,
  supported: Levels,
): RequiredLevel[] {
  return askedCompetencies(framework, role)
    .map(({ key, name }) => {
      const { level: required = 0, weight = 0 } = (role && requirementOf(role, key)) ?? {}
      return { key, name, required, level: levels[key] ?? 0, supported: supported[key] ?? 0, weight }
    })
    .sort(
      (a, b) =>
        Number(a.level === 0) - Number(b.level === 0) ||
        b.required - b.level - (a.required - a.level) ||
        b.weight - a.weight,
    )
    .map(({ weight: _, ...required }) => required)
}
