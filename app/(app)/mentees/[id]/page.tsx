import { endMentorshipAction } from '@/app/actions/access'
import { EndMentorshipForm } from '@/components/access/end-mentorship-form'
import { MenteePastPlanView } from '@/components/mentees/mentee-past-plan-view'
import { menteePlanTitle } from '@/components/mentees/mentee-plan-title'
import { MenteeView } from '@/components/mentees/mentee-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { definePage } from '@/lib/page'
import { menteeOverview, menteePastPlan } from '@/lib/reviews/queries/mentee-overview'
import { routes } from '@/lib/routes'

const { generateMetadata, Page } = definePage<{ id: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ overview, past }) =>
    past ? `${past.shown.ownerName}: ${menteePlanTitle(past.role)}` : (overview?.shown.ownerName ?? ''),
  draw: ({ overview, past }) => (
    <PageFrame version={env().version} header={<SiteHeader current={routes.reviews()} />}>
      {overview && (
        <MenteeView
          overview={overview}
          end={
            <EndMentorshipForm
              action={endMentorshipAction}
              id={overview.shown.mentorshipId}
              otherName={overview.shown.ownerName}
              isOwner={false}
            />
          }
        />
      )}
      {past && <MenteePastPlanView page={past} />}
    </PageFrame>
  ),
})

async function load({ id }: { id: string }, { plan }: Record<string, string | string[] | undefined>) {
  const asked = typeof plan === 'string' && plan !== '' ? { plan } : {}
  const actor = await requirePerson(routes.mentee(id, asked))
  if (asked.plan) return { overview: null, past: await menteePastPlan(actor, id, asked.plan) }
  return { overview: await menteeOverview(actor, id), past: null }
}

export { generateMetadata }
export default Page
