import type { Metadata } from 'next'
import { GoalListView } from '@/components/goals/goal-list-view'
import { NoPlan } from '@/components/goals/no-plan'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson, today } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { goalList } from '@/lib/plans/queries/goal-list'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Goals' }

export default async function GoalsPage({ searchParams }: PageProps<'/goals'>) {
  const actor = await requirePerson(routes.goals())
  const { before } = await searchParams
  const list = await goalList(actor, typeof before === 'string' ? before : undefined)
  return (
    <PageFrame version={env().version} header={<SiteHeader current={routes.goals()} />}>
      <PageHeading title="Goals" lead="What will be true, by when, and how far it is.">
        {list && list.open.length > 0 && <ButtonLink href={routes.newGoal()}>Set a goal</ButtonLink>}
      </PageHeading>
      {list ? <GoalListView list={list} today={today(actor)} /> : <NoPlan />}
    </PageFrame>
  )
}
