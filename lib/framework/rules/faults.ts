import type { Competency, DefinitionFault, FrameworkDefinition, GoalTemplate, Role } from '../types'

type Path = DefinitionFault['path']

function fault(path: Path, message: string): DefinitionFault {
  return { path, message }
}

function repeated(path: Path, keys: readonly (string | number)[], what: string): DefinitionFault[] {
  return keys
    .filter((key, index) => keys.indexOf(key) < index)
    .map((key) => fault(path, `“${key}” is used more than once as ${what}.`))
}

function missing(
  path: Path,
  keys: readonly string[],
  known: ReadonlySet<string>,
  what: string,
): DefinitionFault[] {
  return keys.filter((key) => !known.has(key)).map((key) => fault(path, `There is no ${what} “${key}”.`))
}

function outsideScale(path: Path, level: number, scale: number): DefinitionFault[] {
  return level >= 1 && level <= scale
    ? []
    : [fault(path, `Level ${level} is not on the scale of 1 to ${scale}.`)]
}

function templateFaults(path: Path, template: GoalTemplate, scale: number): DefinitionFault[] {
  const weeks = template.milestones.map(({ week }) => week)
  const rising = weeks.every((week, index) => index === 0 || week > (weeks[index - 1] ?? 0))
  const last = weeks.at(-1) ?? 0
  return [
    ...outsideScale([...path, 'towards'], template.towards, scale),
    ...(rising ? [] : [fault([...path, 'milestones'], `The weeks ${weeks.join(', ')} do not rise.`)]),
    ...(last <= template.weeks
      ? []
      : [
          fault([...path, 'milestones'], `Week ${last} lies beyond the ${template.weeks} weeks of the goal.`),
        ]),
  ]
}

function competencyFaults(path: Path, competency: Competency, scale: number): DefinitionFault[] {
  const described = Object.keys(competency.levels).map(Number)
  const asked = Array.from({ length: scale }, (_, index) => index + 1)
  const complete = described.length === scale && asked.every((level) => described.includes(level))
  return [
    ...(complete ? [] : [fault([...path, 'levels'], `Exactly the levels 1 to ${scale} must be described.`)]),
    ...repeated(
      [...path, 'observables'],
      competency.observables.map(({ key }) => key),
      'the key of an observable',
    ),
    ...competency.observables.flatMap((observable, index) =>
      outsideScale([...path, 'observables', index, 'level'], observable.level, scale),
    ),
    ...competency.goalTemplates.flatMap((template, index) =>
      templateFaults([...path, 'goalTemplates', index], template, scale),
    ),
  ]
}

function roleFaults(
  path: Path,
  role: Role,
  competencies: ReadonlySet<string>,
  scale: number,
): DefinitionFault[] {
  return [
    ...missing([...path, 'requirements'], Object.keys(role.requirements), competencies, 'competency'),
    ...Object.entries(role.requirements).flatMap(([key, { level }]) =>
      outsideScale([...path, 'requirements', key, 'level'], level, scale),
    ),
  ]
}

/**
 * What is wrong in how the parts of a definition refer to one another, with the place of each; none when all agrees.
 * The form of each part by itself is the schema's matter.
 */
export function definitionFaults(definition: FrameworkDefinition): DefinitionFault[] {
  const { levels, areas, pathways, competencies, roles, proposals } = definition
  const scale = levels.length
  const areaKeys = new Set(areas.map(({ key }) => key))
  const pathwayKeys = new Set(pathways.map(({ key }) => key))
  const competencyKeys = new Set(competencies.map(({ key }) => key))
  const home = new Map(competencies.map(({ key, area }) => [key, area]))
  const baselines = roles.filter(({ kind }) => kind === 'baseline').length
  const misplaced = roles.findIndex(({ kind }, index) => kind === 'baseline' && index > 0)
  return [
    ...levels.flatMap(({ level }, index) =>
      level === index + 1
        ? []
        : [fault(['levels', index], `Level ${level} stands where level ${index + 1} belongs.`)],
    ),
    ...repeated(
      ['areas'],
      areas.map(({ key }) => key),
      'the key of an area',
    ),
    ...repeated(
      ['pathways'],
      pathways.map(({ key }) => key),
      'the key of a pathway',
    ),
    ...repeated(
      ['competencies'],
      competencies.map(({ key }) => key),
      'the key of a competency',
    ),
    ...repeated(
      ['competencies'],
      competencies.map(({ item }) => item),
      'the item of a competency',
    ),
    ...repeated(
      ['roles'],
      roles.map(({ key }) => key),
      'the key of a role',
    ),
    ...repeated(
      ['competencies'],
      competencies.flatMap(({ goalTemplates }) => goalTemplates.map(({ key }) => key)),
      'the key of a goal template',
    ),
    ...areas.flatMap(({ key, refersTo }, index) => {
      const path = ['areas', index, 'refersTo']
      return [
        ...missing(path, refersTo, competencyKeys, 'competency'),
        ...repeated(path, refersTo, 'a reference'),
        ...refersTo
          .filter((competency) => home.get(competency) === key)
          .map((competency) => fault(path, `“${competency}” has its home here and is shown anyway.`)),
      ]
    }),
    ...pathways.flatMap((pathway, index) =>
      missing(['pathways', index, 'competencies'], pathway.competencies ?? [], competencyKeys, 'competency'),
    ),
    ...competencies.flatMap((competency, index) => [
      ...missing(['competencies', index, 'area'], [competency.area], areaKeys, 'area'),
      ...competencyFaults(['competencies', index], competency, scale),
    ]),
    ...(baselines > 1 ? [fault(['roles'], 'There can be one baseline role at most.')] : []),
    ...(misplaced > 0 ? [fault(['roles', misplaced], 'The baseline role comes first.')] : []),
    ...roles.flatMap((role, index) => [
      ...missing(['roles', index, 'pathway'], role.pathway ? [role.pathway] : [], pathwayKeys, 'pathway'),
      ...roleFaults(['roles', index], role, competencyKeys, scale),
    ]),
    ...Object.entries(proposals).flatMap(([kind, competency]) =>
      missing(['proposals', kind], [competency], competencyKeys, 'competency'),
    ),
  ]
}
