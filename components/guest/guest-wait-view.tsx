import { PageHeading } from '@/components/ui/page-heading'
import type { ReviewHead } from '@/lib/reviews/types/review'

/** What a guest sees who has nothing to do for now. */
export function GuestWaitView({ review }: { review: ReviewHead }) {
  const name = review.ownerName
  if (review.state === 'cancelled') {
    return (
      <PageHeading
        kicker="You are a guest here"
        title="This review was cancelled"
        lead={`There is nothing more to do. What you rated is shown to nobody. ${name} knows more.`}
      />
    )
  }
  return (
    <PageHeading
      kicker="You are a guest here"
      title="Thank you, your ratings are submitted"
      lead={`${name} has not submitted yet. When that is done, this page shows both side by side, and you sign. Come back to it in this browser.`}
    />
  )
}
