import { areaOf, competenciesOfArea } from '@/lib/framework/rules/areas'
import { requiredElsewhere, requirementOf } from '@/lib/framework/rules/roles'
import type { FrameworkDefinition, Role } from '@/lib/framework/types'
import type { Levels } from '../types/standing'

/** What an area's figure comes down to, in keys: what is short, what was never rated, what counts elsewhere. */
export type AreaFinding =
  | { kind: 'not-asked' }
  | { kind: 'elsewhere'; competencies: { key: string; area: string }[] }
  | { kind: 'complete' }
  | { kind: 'nothing-rated'; count: number }
  | { kind: 'short'; widest: { key: string; levels: number } | null; others: number; unrated: string[] }

/**
 * What there is to say about an area beside its figure. The widest gap is the one of most levels, the first in the
 * guide's order among equals; a competency without a rating counts as unrated, not as short.
 */
export function areaFinding(
  framework: FrameworkDefinition,
  role: Role,
  levels: Levels,
  key: string,
): AreaFinding {
  if (!areaOf(framework, key)) return { kind: 'not-asked' }
  const asked = competenciesOfArea(framework, key).flatMap(({ competency, referred }) => {
    const required = requirementOf(role, competency.key)?.level ?? 0
    if (referred || required < 1) return []
    return [{ key: competency.key, required, level: levels[competency.key] ?? 0 }]
  })
  if (asked.length === 0) {
    const elsewhere = requiredElsewhere(framework, key, role).map(({ key, area }) => ({ key, area }))
    return elsewhere.length > 0 ? { kind: 'elsewhere', competencies: elsewhere } : { kind: 'not-asked' }
  }
  const unrated = asked.filter(({ level }) => level === 0)
  if (unrated.length === asked.length) return { kind: 'nothing-rated', count: asked.length }
  const short = asked
    .filter(({ level, required }) => level > 0 && level < required)
    .map(({ key, required, level }) => ({ key, levels: required - level }))
  if (short.length === 0 && unrated.length === 0) return { kind: 'complete' }
  const widest = short.reduce<{ key: string; levels: number } | null>(
    (first, each) => (first && first.levels >= each.levels ? first : each),
    null,
  )
  return {
    kind: 'short',
    widest,
    others: Math.max(0, short.length - 1),
    unrated: unrated.map(({ key }) => key),
  }
}
