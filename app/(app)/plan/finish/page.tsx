import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { finishPlanAction } from '@/app/actions/plans'
import { FinishPlanView } from '@/components/past-plans/finish-plan-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { finishPage } from '@/lib/progress/queries/finish-page'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Finish the plan' }

export default async function FinishPlanPage() {
  const page = await finishPage(await requirePerson(routes.finishPlan()))
  if (!page) redirect(routes.plan())
  return (
    <PageFrame version={env().version} header={<SiteHeader current={routes.plan()} />}>
      <FinishPlanView page={page} action={finishPlanAction} />
    </PageFrame>
  )
}
