import type { Metadata } from 'next'
import { startPlanAction } from '@/app/actions/plans'
import { NoActivePlan } from '@/components/plan/no-active-plan'
import { PlanView } from '@/components/plan/plan-view'
import { StartPlan } from '@/components/plan/start-plan'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { WelcomeLeft } from '@/components/welcome/welcome-left'
import { requirePerson, welcomeStep } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { isWelcomeUnfinished } from '@/lib/people/rules'
import { planFinishedLast } from '@/lib/plans/queries/finished-plan'
import { newPlan } from '@/lib/plans/queries/new-plan'
import { planPage } from '@/lib/progress/queries/plan-page'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Plan' }

export default async function PlanPage() {
  const actor = await requirePerson(routes.plan())
  const page = await planPage(actor)
  const step = await welcomeStep()
  const last = page ? null : await planFinishedLast(actor)
  const start = page || last ? null : await newPlan(actor)
  return (
    <PageFrame version={env().version} narrow={!page} header={<SiteHeader current={routes.plan()} />}>
      {page && isWelcomeUnfinished(step) && <WelcomeLeft step={step} />}
      {page && <PlanView page={page} />}
      {last && <NoActivePlan last={last} />}
      {start && <StartPlan framework={start.framework} terms={start.terms} action={startPlanAction} />}
    </PageFrame>
  )
}
