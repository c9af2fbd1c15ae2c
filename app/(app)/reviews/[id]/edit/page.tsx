import { cancelReviewAction, editReviewAction } from '@/app/actions/reviews'
import { CancelReviewForm } from '@/components/reviews/cancel-review-form'
import { EditReviewForm } from '@/components/reviews/edit-review-form'
import { ReviewKicker } from '@/components/reviews/review-kicker'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { definePage } from '@/lib/page'
import { reviewEdit } from '@/lib/reviews/queries/review-edit'
import { routes } from '@/lib/routes'

const { generateMetadata, Page } = definePage<{ id: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: () => 'Change the review',
  draw: (page, { id }) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.reviews()} />}>
      <PageHeading
        kicker={<ReviewKicker review={page.review} side={page.side} />}
        title="Change the review"
      />
      {page.canMove && <EditReviewForm action={editReviewAction} page={page} />}
      {page.canCancel ? (
        <div className={page.canMove ? 'mt-12' : undefined}>
          <Section title="Cancel it">
            <CancelReviewForm action={cancelReviewAction} id={id} />
          </Section>
        </div>
      ) : (
        <p>This review is over and stays as it is.</p>
      )}
    </PageFrame>
  ),
})

async function load({ id }: { id: string }) {
  return reviewEdit(await requirePerson(routes.reviewEdit(id)), id)
}

export { generateMetadata }
export default Page
