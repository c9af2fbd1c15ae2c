import type { Metadata } from 'next'
import { startPlanAction } from '@/app/actions/plans'
import { PlanView } from '@/components/plan/plan-view'
import { StartPlan } from '@/components/plan/start-plan'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { newPlan } from '@/lib/plans/queries/new-plan'
import { planPage } from '@/lib/progress/queries/plan-page'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Plan' }

export default async function PlanPage() {
  const actor = await requirePerson(routes.plan())
  const page = await planPage(actor)
  const start = page ? null : await newPlan(actor)
  return (
    <PageFrame version={env().version} narrow={!page} header={<SiteHeader current={routes.plan()} />}>
      {page && <PlanView page={page} />}
      {start && <StartPlan framework={start.framework} terms={start.terms} action={startPlanAction} />}
    </PageFrame>
  )
}
