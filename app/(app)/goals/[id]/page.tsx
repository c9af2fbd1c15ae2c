import { achieveGoalAction, dropGoalAction, reopenGoalAction } from '@/app/actions/goals'
import {
  addMilestoneAction,
  completeMilestoneAction,
  moveMilestoneAction,
  placeMilestoneAction,
  reopenMilestoneAction,
} from '@/app/actions/milestones'
import { answerLevelAction } from '@/app/actions/ratings'
import { GoalEntries } from '@/components/goals/goal-entries'
import { type GoalActions, GoalView } from '@/components/goals/goal-view'
import { LeftGoalView } from '@/components/past-plans/left-goal-view'
import { LevelQuestion } from '@/components/ratings/level-question'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { entriesOfGoal } from '@/lib/journal/queries/lists'
import { definePage } from '@/lib/page'
import { goalDetail } from '@/lib/plans/queries/goal-detail'
import { levelQuestion } from '@/lib/progress/queries/level-question'
import { readAskedForLevel } from '@/lib/progress/rules/asked-for-level'
import { routes } from '@/lib/routes'

const actions: GoalActions = {
  complete: completeMilestoneAction,
  reopenMilestone: reopenMilestoneAction,
  place: placeMilestoneAction,
  move: moveMilestoneAction,
  add: addMilestoneAction,
  achieve: achieveGoalAction,
  drop: dropGoalAction,
  reopen: reopenGoalAction,
}

const { generateMetadata, Page } = definePage<{ id: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ goal }) => goal.summary.title,
  draw: ({ goal, entries, question }, { id }) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.goals()} />}>
      {goal.finishedPlan ? (
        <LeftGoalView
          goal={goal}
          plan={goal.finishedPlan}
          entries={<GoalEntries goalId={id} loggable={false} entries={entries} />}
        />
      ) : (
        <GoalView
          goal={goal}
          actions={actions}
          requestId={newId()}
          entries={<GoalEntries goalId={id} loggable={goal.summary.state === 'open'} entries={entries} />}
          question={
            question && (
              <LevelQuestion
                question={question}
                action={answerLevelAction}
                requestId={newId()}
                leave={routes.goal(id)}
                answered={(rated) => routes.goalAsking(id, { rated })}
              />
            )
          }
        />
      )}
    </PageFrame>
  ),
})

async function load({ id }: { id: string }, query: Record<string, string | string[] | undefined>) {
  const actor = await requirePerson(routes.goal(id))
  const [goal, entries] = await Promise.all([goalDetail(actor, id), entriesOfGoal(actor, id)])
  const keys = goal.competencies.map(({ key }) => key)
  return { goal, entries, question: await levelQuestion(actor, keys, readAskedForLevel(query)) }
}

export { generateMetadata }
export default Page
