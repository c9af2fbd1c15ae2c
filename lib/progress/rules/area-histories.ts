import { competenciesOfArea } from '@/lib/framework/rules/areas'
import type { Area, Competency, FrameworkDefinition } from '@/lib/framework/types'
import type { Requirements } from '../types/standing'
import { demands } from './demands'
import { type MeanLevel, meanLevel } from './mean-level'
import { changes, type From, since, valueOn } from './steps'

/** What a plan asks for: its role's requirements, and where its framework has each competency at home. */
export type Standard = { requirements: Requirements; homeArea: Record<string, string> }

export type CompetencyHistory = {
  competency: Competency
  /** 0: no rating yet */
  levels: From<number>[]
  /** `null`: not asked for */
  required: From<number | null>[]
}

export type AreaHistory = {
  area: Area
  /** the mean level over what is at home here and asked for; `null`: nothing is */
  mean: From<MeanLevel | null>[]
  /** those at home here */
  competencies: CompetencyHistory[]
}

/**
 * Every area with its competencies, each from `from` on: the first step is what held on that day. `levels` and
 * `standards` come with the oldest step first; no standard is in force before its first step.
 */
export function areaHistories(
  framework: FrameworkDefinition,
  levels: ReadonlyMap<string, From<number>[]>,
  standards: readonly From<Standard | null>[],
  from: string,
): AreaHistory[] {
  return framework.areas.map((area) => ({
    area,
    mean: meanHistory(area.key, levels, standards, from),
    competencies: competenciesOfArea(framework, area.key)
      .filter(({ referred }) => !referred)
      .map(({ competency }) => ({
        competency,
        levels: since(levels.get(competency.key) ?? [], from, 0),
        required: requiredHistory(competency.key, standards, from),
      })),
  }))
}

/** What the plans have required of one competency. */
export function requiredHistory(
  key: string,
  standards: readonly From<Standard | null>[],
  from: string,
): From<number | null>[] {
  const steps = standards.map(({ day, value }) => {
    const requirements = value?.requirements ?? {}
    const level = Object.hasOwn(requirements, key) ? (requirements[key]?.level ?? 0) : 0
    return { day, value: level >= 1 ? level : null }
  })
  return changes(since(steps, from, null))
}

function meanHistory(
  area: string,
  levels: ReadonlyMap<string, From<number>[]>,
  standards: readonly From<Standard | null>[],
  from: string,
): From<MeanLevel | null>[] {
  const keys = new Set(
    standards.flatMap(({ value }) =>
      Object.keys(value?.requirements ?? {}).filter((key) => value?.homeArea[key] === area),
    ),
  )
  const steps = [...keys].flatMap((key) => levels.get(key) ?? [])
  const days = [from, ...standards.map(({ day }) => day), ...steps.map(({ day }) => day)]
  const moments = [...new Set(days.filter((day) => day >= from))].sort()
  return changes(
    moments.map((day) => ({ day, value: meanOn(day, area, keys, levels, valueOn(standards, day, null)) })),
    (a, b) => a?.current === b?.current && a?.required === b?.required,
  )
}

function meanOn(
  day: string,
  area: string,
  keys: Iterable<string>,
  levels: ReadonlyMap<string, From<number>[]>,
  standard: Standard | null,
): MeanLevel | null {
  if (!standard) return null
  const onDay = Object.fromEntries([...keys].map((key) => [key, valueOn(levels.get(key) ?? [], day, 0)]))
  const asked = demands(standard.requirements, onDay)
  return meanLevel(asked.filter(({ competency }) => standard.homeArea[competency] === area))
}
