import type { Metadata } from 'next'
import { AreaProgressView } from '@/components/progress/area-progress-view'
import { CompetencyProgressView } from '@/components/progress/competency-progress-view'
import { ProgressView } from '@/components/progress/progress-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { competencyProgress } from '@/lib/progress/queries/competency-progress'
import { standardsOverTime } from '@/lib/progress/queries/levels-over-time'
import { progressPage } from '@/lib/progress/queries/progress-page'
import { readPeriod } from '@/lib/progress/rules/period'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Progress' }

export default async function Progress({ searchParams }: PageProps<'/progress'>) {
  const asked = Object.entries(await searchParams).map(([name, value]) => [name, [value].flat()[0]])
  const { area, competency, period } = Object.fromEntries(asked) as Record<string, string | undefined>
  const actor = await requirePerson(
    routes.progress({ ...(area && { area }), ...(competency && { competency }), ...(period && { period }) }),
  )
  const over = readPeriod(period)
  const standards = await standardsOverTime(actor)
  const one = competency ? await competencyProgress(actor, competency, over, standards) : null
  const page = one ? null : await progressPage(actor, over, standards)
  const ofArea = page?.areas.find((history) => history.area.key === area)
  return (
    <PageFrame version={env().version} header={<SiteHeader current={routes.progress()} />}>
      {one && <CompetencyProgressView page={one} />}
      {page && (ofArea ? <AreaProgressView page={page} history={ofArea} /> : <ProgressView page={page} />)}
    </PageFrame>
  )
}
