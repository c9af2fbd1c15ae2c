import type { SupportedLevels } from '@/lib/evidence/rules/supported-levels'
import { competenciesOfArea, homeAreas } from '@/lib/framework/rules/areas'
import { competencyOrder } from '@/lib/framework/rules/competencies'
import { requirementOf, servingRole } from '@/lib/framework/rules/roles'
import type { Area, Competency, FrameworkDefinition, Requirement, Role } from '@/lib/framework/types'
import type { CurrentLevel } from '@/lib/ratings/rules/current-level'
import { type CurrentLevels, plainLevels } from '@/lib/ratings/rules/current-levels'
import type { Requirements } from '../types/standing'
import { type AreaFinding, areaFinding } from './area-finding'
import { areaProgress } from './area-progress'
import { attainment } from './attainment'
import { levelGain, totalWeight } from './level-gain'
import { pathOrder } from './path-order'
import { planProgress } from './plan-progress'
import { widestGap } from './widest-gap'

/** A competency as an area shows it, beside what the role requires (`null`: not asked for). */
export type CompetencyStanding = {
  competency: Competency
  /** its home is another area, where it counts */
  referred: boolean
  current: CurrentLevel
  /** what evidence supports; `null`: not known, or not this reader's to see */
  supported: number | null
  requirement: Requirement | null
  /** the share of the required level that is reached, 0 to 1; `null`: not asked for */
  reached: number | null
}

export type AreaStanding = {
  area: Area
  /** 0 to 1; `null`: not asked for */
  progress: number | null
  /** the same figure with supported levels; `null` also where these are not known */
  supportedProgress: number | null
  finding: AreaFinding
  competencies: CompetencyStanding[]
}

/** A competency with a gap, in path order; `gain` is the share of the plan that one level more is worth. */
export type PathStep = {
  competency: Competency
  current: CurrentLevel
  /** `null`: not known */
  supported: number | null
  requirement: Requirement
  gain: number
}

/** Where a person stands against a role, area by area. */
export type PlanStanding = {
  /** the target role, else the baseline; `null` where the framework has neither */
  role: Role | null
  progress: number | null
  /** the same figure with supported levels; `null` also where these are not known */
  supportedProgress: number | null
  areas: AreaStanding[]
  widest: AreaStanding | null
  path: PathStep[]
  /** competencies that the role requires and that have no rating, in the guide's order */
  unrated: Competency[]
  /** how many competencies the role requires, and their weights added up */
  asked: number
  totalWeight: number
}

const noRating: CurrentLevel = { level: 0, ground: 'none' }

/**
 * Every figure of a plan, each with what it was computed from; those with supported levels where these are given.
 * Source of the formulas: product.md, "Figures".
 */
export function planStanding(
  framework: FrameworkDefinition,
  roleKey: string | null,
  current: CurrentLevels,
  supported: SupportedLevels | null = null,
): PlanStanding {
  const role = servingRole(framework, roleKey)
  const requirements: Requirements = role?.requirements ?? {}
  const levels = plainLevels(current)
  const order = competencyOrder(framework)
  const figures = { role: requirements, levels, homeArea: homeAreas(framework), order }
  const shown = supported && { ...figures, levels: supported }
  const currentOf = (key: string) => current[key] ?? noRating
  const supportedOf = (key: string) => supported && (supported[key] ?? 0)

  const areas = framework.areas.map(
    (area): AreaStanding => ({
      area,
      progress: areaProgress(figures, area.key),
      supportedProgress: shown && areaProgress(shown, area.key),
      finding: role ? areaFinding(framework, role, levels, area.key) : { kind: 'not-asked' },
      competencies: competenciesOfArea(framework, area.key).map(({ competency, referred }) =>
        competencyStanding(role, {
          ...{ competency, referred },
          ...{ current: currentOf(competency.key), supported: supportedOf(competency.key) },
        }),
      ),
    }),
  )
  const byKey = new Map(framework.competencies.map((competency) => [competency.key, competency]))
  const path = pathOrder(figures).flatMap((key): PathStep[] => {
    const competency = byKey.get(key)
    const requirement = role && requirementOf(role, key)
    if (!competency || !requirement) return []
    const levels = { current: currentOf(key), supported: supportedOf(key) }
    return [{ competency, requirement, ...levels, gain: levelGain(requirements, key) }]
  })
  const unrated = new Set(
    path.filter(({ current }) => current.level === 0).map(({ competency }) => competency.key),
  )
  return {
    role,
    progress: planProgress(figures),
    supportedProgress: shown && planProgress(shown),
    areas,
    widest: widestGap(areas),
    path,
    unrated: framework.competencies.filter(({ key }) => unrated.has(key)),
    asked: Object.values(requirements).filter(({ level }) => level >= 1).length,
    totalWeight: totalWeight(requirements),
  }
}

function competencyStanding(
  role: Role | null,
  standing: Omit<CompetencyStanding, 'requirement' | 'reached'>,
): CompetencyStanding {
  const { competency, current } = standing
  const requirement = role && requirementOf(role, competency.key)
  const reached = requirement && requirement.level >= 1 ? attainment(current.level, requirement.level) : null
  return { ...standing, requirement, reached }
}
