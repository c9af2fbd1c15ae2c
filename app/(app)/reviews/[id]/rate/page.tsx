import { rateReviewAction } from '@/app/actions/reviews'
import { RateView } from '@/components/reviews/rate-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { definePage } from '@/lib/page'
import { ratingsForm } from '@/lib/reviews/queries/ratings-form'
import { reviewHead } from '@/lib/reviews/queries/review-head'
import { sideOf } from '@/lib/reviews/rules/standing'
import { routes } from '@/lib/routes'

const { generateMetadata, Page } = definePage<{ id: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: () => 'Your ratings',
  draw: ({ review, form, side, isSaved }) => (
    <PageFrame version={env().version} header={<SiteHeader current={routes.reviews()} />}>
      <RateView review={review} form={form} side={side} isSaved={isSaved} action={rateReviewAction} />
    </PageFrame>
  ),
})

async function load({ id }: { id: string }, { saved }: Record<string, string | string[] | undefined>) {
  const actor = await requirePerson(routes.reviewRatings(id))
  const review = await reviewHead(actor, id)
  return {
    review,
    side: sideOf(review, actor),
    form: await ratingsForm(actor, review),
    isSaved: saved === 'draft',
  }
}

export { generateMetadata }
export default Page
