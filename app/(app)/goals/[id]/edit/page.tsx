import { editGoalAction } from '@/app/actions/goals'
import { ClosedNotice } from '@/components/goals/closed-notice'
import { EditGoalForm } from '@/components/goals/edit-goal-form'
import { FinishedNotice } from '@/components/past-plans/finished-notice'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { definePage } from '@/lib/page'
import { goalForm } from '@/lib/plans/queries/goal-form'
import { routes } from '@/lib/routes'

const { generateMetadata, Page } = definePage<{ id: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ form }) => `Edit ${form.title}`,
  draw: ({ state, planFinishedOn, version, form, framework, days }, { id }) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.goals()} />}>
      <PageHeading kicker={<Link href={routes.goal(id)}>{form.title}</Link>} title="Edit the goal" />
      {planFinishedOn ? (
        <FinishedNotice goalId={id} />
      ) : state === 'open' ? (
        <EditGoalForm
          action={editGoalAction}
          id={id}
          version={version}
          form={form}
          framework={framework}
          days={days}
        />
      ) : (
        <ClosedNotice goalId={id} />
      )}
    </PageFrame>
  ),
})

async function load({ id }: { id: string }) {
  return goalForm(await requirePerson(routes.goalEdit(id)), id)
}

export { generateMetadata }
export default Page
