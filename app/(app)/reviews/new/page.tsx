import { scheduleReviewAction } from '@/app/actions/reviews'
import { NewReviewForm } from '@/components/reviews/new-review-form'
import { PartnerChoice } from '@/components/reviews/partner-choice'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { definePage } from '@/lib/page'
import { newReview } from '@/lib/reviews/queries/new-review'
import { reviewPartners } from '@/lib/reviews/queries/review-partners'
import type { NewReviewForm as Form } from '@/lib/reviews/types/schedule'
import { routes } from '@/lib/routes'

type Found = Awaited<ReturnType<typeof load>>

const { generateMetadata, Page } = definePage<Record<string, never>, Found>({
  load,
  title: () => 'Schedule a review',
  draw: (found) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.reviews()} />}>
      {found.form ? (
        <>
          <PageHeading
            kicker={<Link href={routes.newReview()}>With somebody else</Link>}
            title={titleOf(found.form)}
            lead={leadOf(found.form)}
          />
          {found.form.framework ? (
            <NewReviewForm
              action={scheduleReviewAction}
              form={{ ...found.form, framework: found.form.framework }}
              requestId={newId()}
            />
          ) : (
            <NoPlan form={found.form} />
          )}
        </>
      ) : (
        <>
          <PageHeading kicker={<Link href={routes.reviews()}>Reviews</Link>} title="A review with whom?" />
          <PartnerChoice partners={found.partners} />
        </>
      )}
    </PageFrame>
  ),
})

function titleOf({ partner }: Form): string {
  return partner ? `A review with ${partner.name}` : 'A review with a guest'
}

function leadOf({ partner }: Form): string {
  if (!partner) {
    return 'With somebody without an account: you hand out a link with which that person can do this one review.'
  }
  return partner.side === 'owner' ? 'Of your plan.' : `Of the plan of ${partner.name}.`
}

function NoPlan({ form: { partner } }: { form: Form }) {
  if (partner?.side === 'other') {
    return <p>{partner.name} has no active plan at the moment, and a review is about one.</p>
  }
  return (
    <>
      <p className="mb-4">A review is about your plan, and none of yours is active.</p>
      <ButtonLink href={routes.plan()}>Start a plan</ButtonLink>
    </>
  )
}

async function load(_: Record<string, never>, query: Record<string, string | string[] | undefined>) {
  const asked = {
    ...(typeof query.with === 'string' && { with: query.with }),
    ...(typeof query.like === 'string' && { like: query.like }),
  }
  const actor = await requirePerson(routes.newReview(asked))
  if (!asked.with) return { form: null, partners: await reviewPartners(actor) }
  const form = await newReview(actor, { partner: asked.with, ...(asked.like && { like: asked.like }) })
  return { form, partners: [] }
}

export { generateMetadata }
export default Page
