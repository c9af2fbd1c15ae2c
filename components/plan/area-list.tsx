import type { PiecesByCompetency } from '@/lib/evidence/rules/pieces'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { AreaStanding } from '@/lib/progress/rules/plan-standing'
import { AreaRow } from './area-row'

type Props = {
  areas: AreaStanding[]
  framework: FrameworkDefinition
  /** the page of a competency, where it is not one's own */
  href?: (key: string) => string
  /** how many entries somebody else's supported levels rest on */
  pieces?: PiecesByCompetency | undefined
}

/** Every area with its figure, and what the figure comes from one press away. */
export function AreaList({ areas, framework, href, pieces }: Props) {
  return (
    <ul className="rows">
      {areas.map((area) => (
        <AreaRow
          key={area.area.key}
          standing={area}
          framework={framework}
          {...(href && { href })}
          {...(pieces && { pieces })}
        />
      ))}
    </ul>
  )
}
