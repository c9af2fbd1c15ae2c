import { rateSelfAction, voidRatingAction } from '@/app/actions/ratings'
import { CompetencyView } from '@/components/ratings/competency-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { definePage } from '@/lib/page'
import { competencyPage } from '@/lib/progress/queries/competency-page'
import { routes } from '@/lib/routes'

const { generateMetadata, Page } = definePage<{ slug: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ competency }) => competency.name,
  draw: (page) => (
    <PageFrame version={env().version} header={<SiteHeader current={routes.plan()} />}>
      <CompetencyView
        page={page}
        requestId={newId()}
        rateAction={rateSelfAction}
        voidAction={voidRatingAction}
      />
    </PageFrame>
  ),
})

async function load({ slug }: { slug: string }) {
  return competencyPage(await requirePerson(routes.competency(slug)), slug)
}

export { generateMetadata }
export default Page
