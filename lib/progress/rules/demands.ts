import type { Demand, Levels, Requirements } from '../types/standing'

/** The competencies that a role requires (level 1 and up), each once, beside the level that the person has. */
export function demands(role: Requirements, levels: Levels): Demand[] {
  return Object.entries(role)
    .filter(([, requirement]) => requirement.level >= 1)
    .map(([competency, requirement]) => ({
      competency,
      required: requirement.level,
      weight: requirement.weight,
      level: Object.hasOwn(levels, competency) ? (levels[competency] ?? 0) : 0,
    }))
}

/** Whether the level is still below what the role requires. */
export function hasGap(demand: Demand): boolean {
  return demand.level < demand.required
}
