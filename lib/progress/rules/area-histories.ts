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
  /** what evidence supports; 0: nothing does */
  supported: From<number>[]
  /** `null`: not asked for */
  required: From<number | null>[]
}

/** The levels of an area as one figure each. */
export type AreaMeans = MeanLevel & { supported: number }

/** What every line is drawn from: levels by competency key and what plans asked for, each with the oldest step first. */
export type Over = {
  levels: ReadonlyMap<string, From<number>[]>
  supported: ReadonlyMap<string, From<number>[]>
  standards: readonly From<Standard | null>[]
}

export type AreaHistory = {
  area: Area
  /** the mean level over what is at home here and asked for; `null`: nothing is */
  mean: From<AreaMeans | null>[]
  /** those at home here */
  competencies: CompetencyHistory[]
}

/**
 * Every area with its competencies, each from `from` on: the first step is what held on that day. No standard is in
 * force before its first step.
 */
export function areaHistories(framework: FrameworkDefinition, over: Over, from: string): AreaHistory[] {
  return framework.areas.map((area) => ({
    area,
    mean: meanHistory(area.key, over, from),
    competencies: competenciesOfArea(framework, area.key)
      .filter(({ referred }) => !referred)
      .map(({ competency }) => competencyHistory(competency, over, from)),
  }))
}

/** One competency from `from` on. */
export function competencyHistory(
  competency: Competency,
  { levels, supported, standards }: Over,
  from: string,
): CompetencyHistory {
  return {
    competency,
    levels: since(levels.get(competency.key) ?? [], from, 0),
    supported: since(supported.get(competency.key) ?? [], from, 0),
    required: requiredHistory(competency.key, standards, from),
  }
}

/** What the plans have required of one competency. */
function requiredHistory(
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

function meanHistory(area: string, over: Over, from: string): From<AreaMeans | null>[] {
  const { levels, supported, standards } = over
  const keys = new Set(
    standards.flatMap(({ value }) =>
      Object.keys(value?.requirements ?? {}).filter((key) => value?.homeArea[key] === area),
    ),
  )
  const steps = [levels, supported].flatMap((lines) => [...keys].flatMap((key) => lines.get(key) ?? []))
  const days = [from, ...standards.map(({ day }) => day), ...steps.map(({ day }) => day)]
  const moments = [...new Set(days.filter((day) => day >= from))].sort()
  return changes(
    moments.map((day) => ({ day, value: meansOn(day, area, keys, over) })),
    (a, b) => a?.current === b?.current && a?.supported === b?.supported && a?.required === b?.required,
  )
}

function meansOn(
  day: string,
  area: string,
  keys: ReadonlySet<string>,
  { levels, supported, standards }: Over,
): AreaMeans | null {
  const standard = valueOn(standards, day, null)
  if (!standard) return null
  const meanOf = (lines: Over['levels']) => {
    const onDay = Object.fromEntries([...keys].map((key) => [key, valueOn(lines.get(key) ?? [], day, 0)]))
    const asked = demands(standard.requirements, onDay)
    return meanLevel(asked.filter(({ competency }) => standard.homeArea[competency] === area))
  }
  const mean = meanOf(levels)
  return mean && { ...mean, supported: meanOf(supported)?.current ?? 0 }
}
