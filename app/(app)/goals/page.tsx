import type { Metadata } from 'next'
import { GoalListView } from '@/components/goals/goal-list-view'
import { NoPlan } from '@/components/goals/no-plan'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { planFinishedLast } from '@/lib/plans/queries/finished-plan'
import { goalList } from '@/lib/plans/queries/goal-list'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Goals' }

export default async function GoalsPage({ searchParams }: PageProps<'/goals'>) {
  const { before } = await searchParams
  const after = typeof before === 'string' ? before : undefined
  const actor = await requirePerson(routes.goals({ ...(after && { before: after }) }))
  const list = await goalList(actor, after)
  const last = list ? null : await planFinishedLast(actor)
  return (
    <PageFrame version={env().version} header={<SiteHeader current={routes.goals()} />}>
      <PageHeading title="Goals" lead="What will be true, by when, and how far it is.">
        {list && (list.open.length > 0 || !list.first) && (
          <>
            <ButtonLink href={routes.newGoal()}>Set a goal</ButtonLink>
            <Link href={routes.timeline()}>See the timeline</Link>
          </>
        )}
      </PageHeading>
      {list ? <GoalListView list={list} /> : <NoPlan isBetween={last !== null} />}
    </PageFrame>
  )
}
