import { addCommentAction, readCommentsAction, removeCommentAction } from '@/app/actions/comments'
import { CommentThread } from '@/components/comments/comment-thread'
import { MenteeGoalView } from '@/components/mentees/mentee-goal-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson } from '@/lib/auth/session'
import { menteeThread } from '@/lib/comments/queries'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { definePage } from '@/lib/page'
import { menteeGoal } from '@/lib/reviews/queries/mentee-things'
import { routes } from '@/lib/routes'

type Params = { id: string; goalId: string }

const commentActions = { add: addCommentAction, remove: removeCommentAction, read: readCommentsAction }

const { generateMetadata, Page } = definePage<Params, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ page }) => page.goal.summary.title,
  draw: ({ page, thread, readerId }) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.reviews()} />}>
      <MenteeGoalView
        page={page}
        comments={
          <CommentThread
            thread={thread}
            actions={commentActions}
            requestId={newId()}
            readerId={readerId}
            milestones={page.goal.milestones}
          />
        }
      />
    </PageFrame>
  ),
})

async function load({ id, goalId }: Params) {
  const actor = await requirePerson(routes.menteeGoal(id, goalId))
  const page = await menteeGoal(actor, id, goalId)
  const thread = await menteeThread(actor, page.shown, { type: 'goal', id: goalId })
  return { page, thread, readerId: actor.personId }
}

export { generateMetadata }
export default Page
