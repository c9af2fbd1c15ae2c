import type { Metadata } from 'next'
import { PastPlanList } from '@/components/past-plans/past-plan-list'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { pastPlans } from '@/lib/progress/queries/past-plans'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Old plans' }

export default async function PastPlansPage() {
  const plans = await pastPlans(await requirePerson(routes.pastPlans()))
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.plan()} />}>
      <PageHeading kicker={<Link href={routes.plan()}>Plan</Link>} title="Old plans" />
      <PastPlanList plans={plans} />
    </PageFrame>
  )
}
