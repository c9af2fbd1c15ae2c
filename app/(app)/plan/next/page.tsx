import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { startNextPlanAction } from '@/app/actions/plans'
import { NextPlanForm } from '@/components/plan/next-plan-form'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { nextPlan } from '@/lib/plans/queries/next-plan'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Start the next plan' }

export default async function NextPlanPage() {
  const next = await nextPlan(await requirePerson(routes.nextPlan()))
  if (!next) redirect(routes.plan())
  const { last, framework, terms, goals } = next
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.plan()} />}>
      <PageHeading
        kicker={<Link href={routes.pastPlan(last.id)}>The plan before</Link>}
        title="Start the next plan"
        lead="Where to now, until when, and with which of the open goals."
      />
      <NextPlanForm
        action={startNextPlanAction}
        lastId={last.id}
        framework={framework}
        terms={terms}
        goals={goals}
      />
    </PageFrame>
  )
}
