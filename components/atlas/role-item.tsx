import { AreaBars } from '@/components/charts/area-bars'
import { Link } from '@/components/ui/link'
import { atlasAddress } from '@/lib/progress/rules/atlas-query'
import { wholePercent } from '@/lib/progress/rules/whole-percent'
import type { AtlasPage, RoleFigures } from '@/lib/progress/types/atlas'
import { routes } from '@/lib/routes'
import { gapText, percentText } from './words'

type Props = { page: AtlasPage; figures: RoleFigures }

/** A role with its plan progress, its weighted gap and the picture of it; its name leads to its path. */
export function RoleItem({ page, figures: { role, progress, gap, areas } }: Props) {
  const { query, nearest, planRole } = page
  const marks = [
    ...(role.key === nearest?.role.key ? ['the nearest'] : []),
    ...(role.key === planRole ? ['your plan’s role'] : []),
  ]
  return (
    <li>
      <h4>
        <Link href={routes.atlas(atlasAddress({ ...query, role: role.key }), 'path')}>{role.name}</Link>
        {marks.length > 0 && <small>{` · ${marks.join(', ')}`}</small>}
      </h4>
      {progress === null || gap === null ? (
        <p>It asks for nothing.</p>
      ) : (
        <p>
          <b>{percentText(progress)}</b>
          {`, weighted gap ${gapText(gap)} levels`}
        </p>
      )}
      {areas.length > 0 && (
        <AreaBars
          id={`areas-${role.key}`}
          title={`${role.name} by area`}
          description={`${areas.map(({ area, progress }) => `${area.name}: ${progress === null ? 'not asked for' : `${wholePercent(progress)} percent`}`).join('; ')}.`}
          bars={areas.map(({ area, progress }) => ({
            label: area.short,
            figure: progress === null ? '–' : String(wholePercent(progress)),
            share: progress,
          }))}
        />
      )}
    </li>
  )
}
