import type { SupportedLevels } from '@/lib/evidence/rules/supported-levels'
import { homeAreas } from '@/lib/framework/rules/areas'
import { competencyOrder } from '@/lib/framework/rules/competencies'
import { baselineRole, roleOf, targetRoles } from '@/lib/framework/rules/roles'
import type { FrameworkDefinition, Role } from '@/lib/framework/types'
import { type CurrentLevels, plainLevels } from '@/lib/ratings/rules/current-levels'
import type { Atlas, AtlasQuery, Nearest, RoleFigures } from '../types/atlas'
import type { Levels } from '../types/standing'
import { areaProgress } from './area-progress'
import { weighedAnswers } from './atlas-weights'
import { whatIf } from './atlas-what-if'
import { nearestTarget } from './nearest-target'
import { noRegretCompetencies } from './no-regret'
import { planProgress } from './plan-progress'
import { planStanding } from './plan-standing'
import { roleGap } from './role-gap'

type Standing = { current: CurrentLevels; supported: SupportedLevels; planRole: string | null }

/** All the ways forward of a framework at once. Source of the formulas: product.md, "Figures". */
export function atlas(
  framework: FrameworkDefinition,
  { current, supported, planRole }: Standing,
  query: AtlasQuery,
): Atlas {
  const levels = plainLevels(current)
  const nearest = nearestTarget(targetRoles(framework), levels)
  const role = chosenRole(framework, [query.role, planRole], nearest)
  const roles = roleFigures(framework, levels)
  const { path, totalWeight } = planStanding(framework, role?.key ?? null, current, supported)
  return {
    ...{ framework, levels, supported, query, roles, nearest, path, totalWeight },
    chosen: roles.find((figures) => figures.role === role) ?? null,
    noRegret: noRegretCompetencies(targetRoles(framework), levels, competencyOrder(framework)),
    whatIf: whatIf(framework, levels, query.levels),
    answers: weighedAnswers({ framework, role, levels }, query.weights),
  }
}

/** The first of these roles that there is, else the nearest, the baseline, or the first of all. */
function chosenRole(
  framework: FrameworkDefinition,
  wanted: readonly (string | null)[],
  nearest: Nearest | null,
): Role | null {
  const known = wanted.flatMap((key) => (key === null ? [] : (roleOf(framework, key) ?? [])))
  return known[0] ?? nearest?.role ?? baselineRole(framework) ?? framework.roles[0] ?? null
}

function roleFigures(framework: FrameworkDefinition, levels: Levels): RoleFigures[] {
  const homeArea = homeAreas(framework)
  const order = competencyOrder(framework)
  return framework.roles.map((role) => {
    const figures = { role: role.requirements, levels, homeArea, order }
    return {
      role,
      progress: planProgress(figures),
      gap: roleGap(figures),
      areas: framework.areas.map((area) => ({ area, progress: areaProgress(figures, area.key) })),
    }
  })
}
