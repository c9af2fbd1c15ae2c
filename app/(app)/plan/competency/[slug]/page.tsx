import {
  claimEvidenceAction,
  markNoOpportunityAction,
  takeBackNoOpportunityAction,
} from '@/app/actions/evidence'
import { rateSelfAction, voidRatingAction } from '@/app/actions/ratings'
import { CompetencyEvidenceSection } from '@/components/evidence/competency-evidence'
import { CompetencyView } from '@/components/ratings/competency-view'
import { FormerCompetencyView } from '@/components/ratings/former-competency-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { readNearestPage } from '@/lib/evidence/rules/nearest-entries'
import { newId } from '@/lib/ids'
import { definePage } from '@/lib/page'
import { anyCompetencyPage } from '@/lib/progress/queries/former-competency'
import { routes } from '@/lib/routes'

const { generateMetadata, Page } = definePage<{ slug: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ page, former }) => (page ?? former).competency.name,
  draw: ({ page, former }) => (
    <PageFrame version={env().version} header={<SiteHeader current={routes.plan()} />}>
      {page ? (
        <CompetencyView
          page={page}
          requestId={newId()}
          rateAction={rateSelfAction}
          voidAction={voidRatingAction}
          evidence={
            <CompetencyEvidenceSection
              page={page}
              requestId={newId()}
              claimAction={claimEvidenceAction}
              markAction={markNoOpportunityAction}
              takeBackAction={takeBackNoOpportunityAction}
            />
          }
        />
      ) : (
        <FormerCompetencyView page={former} voidAction={voidRatingAction} />
      )}
    </PageFrame>
  ),
})

async function load({ slug }: { slug: string }, query: Record<string, string | string[] | undefined>) {
  const actor = await requirePerson(routes.competency(slug))
  return anyCompetencyPage(actor, slug, { entriesFrom: readNearestPage(query.entries) })
}

export { generateMetadata }
export default Page
