import { editRetrospectiveAction } from '@/app/actions/plans'
import { EditRetrospectiveForm } from '@/components/past-plans/edit-retrospective-form'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { definePage } from '@/lib/page'
import { finishedPlan } from '@/lib/plans/queries/finished-plan'
import type { FinishedPlan } from '@/lib/plans/types'
import { routes } from '@/lib/routes'

const { generateMetadata, Page } = definePage<{ id: string }, FinishedPlan>({
  load: async ({ id }) => finishedPlan(await requirePerson(routes.retrospectiveEdit(id)), id),
  title: () => 'Change the words on the plan',
  draw: (plan) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.plan()} />}>
      <PageHeading
        kicker={<Link href={routes.pastPlan(plan.id)}>Old plan</Link>}
        title="Your words on the plan"
        lead="They are the one thing on a finished plan that can be changed."
      />
      <EditRetrospectiveForm action={editRetrospectiveAction} plan={plan} />
    </PageFrame>
  ),
})

export { generateMetadata }
export default Page
