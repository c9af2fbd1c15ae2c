import type { Area, FrameworkDefinition, ShownCompetency } from '../types'

/** The area with this key, or `null`. */
export function areaOf({ areas }: FrameworkDefinition, key: string): Area | null {
  return areas.find((area) => area.key === key) ?? null
}

/** The key of the home area by competency key. */
export function homeAreas({ competencies }: FrameworkDefinition): Record<string, string> {
  return Object.fromEntries(competencies.map(({ key, area }) => [key, area]))
}

/** What an area shows: the competencies at home there in the guide's order, then those that it refers to. */
export function competenciesOfArea(
  { areas, competencies }: FrameworkDefinition,
  key: string,
): ShownCompetency[] {
  const refersTo = areas.find((area) => area.key === key)?.refersTo ?? []
  return [
    ...competencies.filter(({ area }) => area === key).map((competency) => ({ competency, referred: false })),
    ...competencies
      .filter((competency) => refersTo.includes(competency.key))
      .map((competency) => ({ competency, referred: true })),
  ]
}

/** The areas that show a competency, its home first. */
export function areasOfCompetency({ areas, competencies }: FrameworkDefinition, key: string): Area[] {
  const home = competencies.find((competency) => competency.key === key)?.area
  return [
    ...areas.filter((area) => area.key === home),
    ...areas.filter(({ refersTo }) => refersTo.includes(key)),
  ]
}
