import { addCommentAction, readCommentsAction, removeCommentAction } from '@/app/actions/comments'
import { achieveGoalAction, dropGoalAction, reopenGoalAction } from '@/app/actions/goals'
import {
  addMilestoneAction,
  completeMilestoneAction,
  moveMilestoneAction,
  placeMilestoneAction,
  reopenMilestoneAction,
} from '@/app/actions/milestones'
import { answerLevelAction } from '@/app/actions/ratings'
import { CommentThread } from '@/components/comments/comment-thread'
import { GoalEntries } from '@/components/goals/goal-entries'
import { type GoalActions, GoalView } from '@/components/goals/goal-view'
import { LeftGoalView } from '@/components/past-plans/left-goal-view'
import { LevelQuestion } from '@/components/ratings/level-question'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson } from '@/lib/auth/session'
import { ownThread } from '@/lib/comments/queries'
import { env } from '@/lib/env'
import { frameworkVersion } from '@/lib/framework/queries'
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

const commentActions = { add: addCommentAction, remove: removeCommentAction, read: readCommentsAction }

const { generateMetadata, Page } = definePage<{ id: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ goal }) => goal.summary.title,
  draw: ({ goal, entries, question, thread, readerId }, { id }) => (
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
      <CommentThread
        thread={thread}
        actions={commentActions}
        requestId={newId()}
        readerId={readerId}
        milestones={goal.milestones}
      />
    </PageFrame>
  ),
})

async function load({ id }: { id: string }, query: Record<string, string | string[] | undefined>) {
  const actor = await requirePerson(routes.goal(id))
  const [goal, entries, thread] = await Promise.all([
    goalDetail(actor, id),
    entriesOfGoal(actor, id),
    ownThread(actor, { type: 'goal', id }),
  ])
  const keys = goal.competencies.map(({ key }) => key)
  // the framework of an open plan is the one in use
  const version = await frameworkVersion(actor, goal.frameworkVersionId)
  const asked = goal.finishedPlan ? {} : query
  const question = await levelQuestion(actor, keys, readAskedForLevel(asked), version)
  return { goal, entries, question, thread, readerId: actor.personId }
}

export { generateMetadata }
export default Page
