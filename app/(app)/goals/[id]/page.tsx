import { achieveGoalAction, dropGoalAction, reopenGoalAction } from '@/app/actions/goals'
import { addMilestoneAction, completeMilestoneAction, reopenMilestoneAction } from '@/app/actions/milestones'
import { GoalEntries } from '@/components/goals/goal-entries'
import { type GoalActions, GoalView } from '@/components/goals/goal-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { entriesOfGoal } from '@/lib/journal/queries'
import { definePage } from '@/lib/page'
import { goalDetail } from '@/lib/plans/queries/goal-detail'
import { routes } from '@/lib/routes'

const actions: GoalActions = {
  complete: completeMilestoneAction,
  reopenMilestone: reopenMilestoneAction,
  add: addMilestoneAction,
  achieve: achieveGoalAction,
  drop: dropGoalAction,
  reopen: reopenGoalAction,
}

const { generateMetadata, Page } = definePage<{ id: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ goal }) => goal.summary.title,
  draw: ({ goal, entries }, { id }) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.goals()} />}>
      <GoalView
        goal={goal}
        actions={actions}
        requestId={newId()}
        entries={<GoalEntries goalId={id} loggable={goal.summary.state === 'open'} entries={entries} />}
      />
    </PageFrame>
  ),
})

async function load({ id }: { id: string }) {
  const actor = await requirePerson(routes.goal(id))
  const [goal, entries] = await Promise.all([goalDetail(actor, id), entriesOfGoal(actor, id)])
  return { goal, entries }
}

export { generateMetadata }
export default Page
