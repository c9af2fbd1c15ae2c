import { editMilestoneAction, removeMilestoneAction } from '@/app/actions/milestones'
import { ClosedNotice } from '@/components/goals/closed-notice'
import { MilestoneForm } from '@/components/goals/milestone-form'
import { RemoveMilestoneForm } from '@/components/goals/remove-milestone-form'
import { FinishedNotice } from '@/components/past-plans/finished-notice'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { definePage } from '@/lib/page'
import { milestoneOfGoal } from '@/lib/plans/queries/milestone'
import { routes } from '@/lib/routes'

type Params = { id: string; milestoneId: string }

const { generateMetadata, Page } = definePage<Params, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ title }) => `Edit ${title}`,
  draw: (milestone, { id: goalId }) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.goals()} />}>
      <PageHeading
        kicker={<Link href={routes.goal(goalId)}>{milestone.goal.title}</Link>}
        title="Edit the milestone"
      />
      {milestone.goal.planFinishedOn ? (
        <FinishedNotice goalId={goalId} />
      ) : milestone.goal.state === 'open' ? (
        <>
          <div className="mb-12">
            <MilestoneForm action={editMilestoneAction} milestone={milestone} />
          </div>
          <RemoveMilestoneForm action={removeMilestoneAction} milestone={milestone} />
        </>
      ) : (
        <ClosedNotice goalId={goalId} />
      )}
    </PageFrame>
  ),
})

async function load({ id: goalId, milestoneId: id }: Params) {
  return milestoneOfGoal(await requirePerson(routes.milestoneEdit(goalId, id)), { goalId, id })
}

export { generateMetadata }
export default Page
