import { AreaList } from '@/components/plan/area-list'
import { PlanRadar } from '@/components/plan/plan-radar'
import { PlanSum } from '@/components/plan/plan-sum'
import { Section } from '@/components/ui/section'
import type { PiecesByCompetency } from '@/lib/evidence/rules/pieces'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { PlanStanding } from '@/lib/progress/rules/plan-standing'
import { routes } from '@/lib/routes'

type Props = {
  standing: PlanStanding
  framework: FrameworkDefinition
  /** how many entries the supported levels rest on */
  pieces: PiecesByCompetency | null
  title?: string
}

/** Where somebody stands, area by area: as a picture, and with what each figure is made of. */
export function StandingSection({ standing, framework, pieces, title = 'Areas' }: Props) {
  return (
    <div className="grid gap-x-13 gap-y-8 lg:grid-cols-[minmax(18rem,27.5rem)_minmax(0,1fr)]">
      <div>
        <PlanRadar standing={standing} />
      </div>
      <Section title={title}>
        <AreaList
          areas={standing.areas}
          framework={framework}
          href={routes.framework}
          pieces={pieces ?? undefined}
        />
        <PlanSum standing={standing} summary="what the plan’s figure is made of" href={routes.framework} />
      </Section>
    </div>
  )
}
