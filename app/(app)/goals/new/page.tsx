import type { Metadata } from 'next'
import { createGoalAction } from '@/app/actions/goals'
import { NewGoalForm } from '@/components/goals/new-goal-form'
import { NoPlan } from '@/components/goals/no-plan'
import { TemplatePicker } from '@/components/goals/template-picker'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { planFinishedLast } from '@/lib/plans/queries/finished-plan'
import { newGoal } from '@/lib/plans/queries/new-goal'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'New goal' }

export default async function NewGoalPage({ searchParams }: PageProps<'/goals/new'>) {
  const { template, competency } = await searchParams
  const asked = {
    ...(typeof template === 'string' && { template }),
    ...(typeof competency === 'string' && { competency }),
  }
  const actor = await requirePerson(routes.newGoal(asked))
  const goal = await newGoal(actor, asked)
  const last = goal ? null : await planFinishedLast(actor)
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.goals()} />}>
      <PageHeading kicker={<Link href={routes.goals()}>Goals</Link>} title="A new goal" />
      {goal ? (
        <>
          <TemplatePicker framework={goal.framework} {...asked} />
          <NewGoalForm
            action={createGoalAction}
            form={goal.form}
            framework={goal.framework}
            days={goal.days}
            requestId={newId()}
          />
        </>
      ) : (
        <NoPlan isForm isBetween={last !== null} />
      )}
    </PageFrame>
  )
}
