import { CalibrationView } from '@/components/calibration/calibration-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { definePage } from '@/lib/page'
import { calibrationPage } from '@/lib/reviews/queries/calibration'
import { routes } from '@/lib/routes'

const { generateMetadata, Page } = definePage<Record<string, string>, Awaited<ReturnType<typeof load>>>({
  load,
  title: () => 'Calibration',
  draw: (page) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.reviews()} />}>
      <CalibrationView page={page} />
    </PageFrame>
  ),
})

async function load(_: object, query: Record<string, string | string[] | undefined>) {
  const asked = {
    ...(typeof query.with === 'string' && query.with !== '' && { with: query.with }),
    ...(typeof query.owner === 'string' && query.owner !== '' && { owner: query.owner }),
  }
  return calibrationPage(await requirePerson(routes.calibration(asked)), asked)
}

export { generateMetadata }
export default Page
