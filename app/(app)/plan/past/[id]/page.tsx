import { PastPlanView } from '@/components/past-plans/past-plan-view'
import { planTitle } from '@/components/plan/plan-title'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson, today } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { definePage } from '@/lib/page'
import { pastPlan } from '@/lib/progress/queries/past-plans'
import { routes } from '@/lib/routes'

const { generateMetadata, Page } = definePage<{ id: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ page }) => `Old plan: ${planTitle(page.course.role)}`,
  draw: ({ page, today }) => (
    <PageFrame version={env().version} header={<SiteHeader current={routes.plan()} />}>
      <PastPlanView page={page} today={today} />
    </PageFrame>
  ),
})

async function load({ id }: { id: string }) {
  const actor = await requirePerson(routes.pastPlan(id))
  return { page: await pastPlan(actor, id), today: today(actor) }
}

export { generateMetadata }
export default Page
