import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { editPlanAction } from '@/app/actions/plans'
import { PlanForm } from '@/components/plan/plan-form'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { frameworkVersion } from '@/lib/framework/queries'
import { targetRoles } from '@/lib/framework/rules/roles'
import { activePlan } from '@/lib/plans/queries/active-plan'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Edit the plan' }

export default async function EditPlanPage() {
  const actor = await requirePerson(routes.planEdit())
  const plan = await activePlan(actor)
  if (!plan) redirect(routes.plan())
  const { definition } = await frameworkVersion(actor, plan.frameworkVersionId)
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.plan()} />}>
      <PageHeading kicker={<Link href={routes.plan()}>Plan</Link>} title="Where to, and until when" />
      <PlanForm action={editPlanAction} roles={targetRoles(definition)} terms={plan} plan={plan} />
    </PageFrame>
  )
}
