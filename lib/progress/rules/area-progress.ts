import type { Standing } from '../types/standing'
import { demands } from './demands'
import { weightedAttainment } from './weighted-attainment'

/**
 * The weighted mean of attainment, 0 to 1, over the competencies that have their home in the area and that the role
 * requires; `null` ("not asked for") where there are none. A competency that the area only refers to counts at home.
 * Source: product.md, "Area progress".
 */
export function areaProgress({ role, levels, homeArea }: Standing, area: string): number | null {
  return weightedAttainment(demands(role, levels).filter((demand) => homeArea[demand.competency] === area))
}
