import type { Competency, FrameworkDefinition, GoalTemplate, Observable, ProficiencyLevel } from '../types'

/** The competency with this key, which is also its slug in addresses, or `null`. */
export function competencyOf({ competencies }: FrameworkDefinition, key: string): Competency | null {
  return competencies.find((competency) => competency.key === key) ?? null
}

/** Every competency key in the guide's order. */
export function competencyOrder({ competencies }: FrameworkDefinition): string[] {
  return competencies.map(({ key }) => key)
}

/** The observables of one level of a competency, in their order. */
export function observablesAt({ observables }: Competency, level: number): Observable[] {
  return observables.filter((observable) => observable.level === level)
}

/** The highest level of the scale. */
export function highestLevel({ levels }: FrameworkDefinition): number {
  return levels.length
}

/** A level of the scale with its name, or `null` for 0 (no rating yet) and for what is not on the scale. */
export function proficiencyLevel({ levels }: FrameworkDefinition, level: number): ProficiencyLevel | null {
  return levels.find((step) => step.level === level) ?? null
}

/** What the level after this one looks like for a competency; `null` at the top of the scale. */
export function nextLevelText({ levels }: Competency, level: number): string | null {
  return levels[level + 1] ?? null
}

/** The goal template with this key and the competency that it belongs to, or `null`. */
export function goalTemplateOf(
  { competencies }: FrameworkDefinition,
  key: string,
): { competency: Competency; template: GoalTemplate } | null {
  for (const competency of competencies) {
    const template = competency.goalTemplates.find((each) => each.key === key)
    if (template) return { competency, template }
  }
  return null
}

/** The competency that a kind of journal entry proposes, or `null` where it proposes none. */
export function proposedCompetency({ proposals }: FrameworkDefinition, journalKind: string): string | null {
  return Object.hasOwn(proposals, journalKind) ? (proposals[journalKind] ?? null) : null
}
