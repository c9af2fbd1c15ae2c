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

/** A competency under the name that it is shown by; `known` is false when the framework does not have it. */
export type NamedCompetency = { key: string; name: string; known: boolean }

/**
 * Competencies by key with their names, in the guide's order; those that the framework does not have come last, each
 * under its key in words.
 */
export function namedCompetencies(
  { competencies }: Pick<FrameworkDefinition, 'competencies'>,
  keys: readonly string[],
): NamedCompetency[] {
  const known = competencies.filter(({ key }) => keys.includes(key))
  const others = keys.filter((key) => !known.some((competency) => competency.key === key))
  return [
    ...known.map(({ key, name }) => ({ key, name, known: true })),
    ...others.map((key) => ({ key, name: key.replaceAll('-', ' '), known: false })),
  ]
}

/** The competencies to choose from, by home area; those that were chosen before and the framework does not have come last. */
export function competencyGroups(
  framework: FrameworkDefinition,
  chosen: readonly string[],
): { label: string; options: { value: string; label: string }[] }[] {
  const groups = framework.areas.map(({ key, name }) => ({
    label: name,
    options: framework.competencies
      .filter(({ area }) => area === key)
      .map((each) => ({ value: each.key, label: each.name })),
  }))
  const older = {
    label: 'No longer in your framework',
    options: namedCompetencies(framework, chosen)
      .filter(({ known }) => !known)
      .map(({ key, name }) => ({ value: key, label: name })),
  }
  return [...groups, older].filter(({ options }) => options.length > 0)
}
