import type { FrameworkDefinition } from '@/lib/framework/types'
import type { AreaStanding } from '@/lib/progress/rules/plan-standing'
import { AreaRow } from './area-row'

type Props = { areas: AreaStanding[]; framework: FrameworkDefinition }

/** Every area with its figure, and what the figure comes from one press away. */
export function AreaList({ areas, framework }: Props) {
  return (
    <ul className="rows">
      {areas.map((area) => (
        <AreaRow key={area.area.key} standing={area} framework={framework} />
      ))}
    </ul>
  )
}
