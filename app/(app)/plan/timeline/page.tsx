import type { Metadata } from 'next'
import { NoPlan } from '@/components/goals/no-plan'
import { TimelineView } from '@/components/goals/timeline-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { planFinishedLast } from '@/lib/plans/queries/finished-plan'
import { planTimeline } from '@/lib/plans/queries/plan-timeline'
import { readYear } from '@/lib/plans/rules/timeline-period'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Timeline' }

export default async function TimelinePage({ searchParams }: PageProps<'/plan/timeline'>) {
  const [year] = [(await searchParams).year].flat()
  const actor = await requirePerson(routes.timeline(year ? { year } : {}))
  const timeline = await planTimeline(actor, readYear(year))
  const last = timeline ? null : await planFinishedLast(actor)
  return (
    <PageFrame version={env().version} header={<SiteHeader current={routes.plan()} />}>
      {timeline ? (
        <TimelineView timeline={timeline} />
      ) : (
        <>
          <PageHeading kicker={<Link href={routes.plan()}>Plan</Link>} title="Timeline" />
          <NoPlan isBetween={last !== null} />
        </>
      )}
    </PageFrame>
  )
}
