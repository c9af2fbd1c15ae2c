import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import type { FormAction } from '@/lib/result'
import { nameInWords } from '@/lib/reviews/messages/meeting'
import type { RatingsForm } from '@/lib/reviews/types/rate'
import type { ReviewHead, Side } from '@/lib/reviews/types/review'
import { routes } from '@/lib/routes'
import { otherOf } from './other-of'
import { RateForm } from './rate-form'
import { ReviewKicker } from './review-kicker'
import { SubmittedRatings } from './submitted-ratings'

type Props = {
  review: ReviewHead
  form: RatingsForm
  side: Side
  /** a draft was just kept */
  isSaved: boolean
  action: FormAction
}

/** The page of one's own ratings: to fill in, or as they were submitted. */
export function RateView({ review, form, side, isSaved, action }: Props) {
  const name = nameInWords(otherOf(review, side).name, review.otherKind)
  const submittedAt = side === 'owner' ? review.ownerSubmittedAt : review.otherSubmittedAt
  const kicker = <ReviewKicker review={review} side={side} />
  if (review.state === 'preparing' && submittedAt === null) {
    return (
      <>
        <PageHeading
          kicker={kicker}
          title={side === 'owner' ? 'Where are you today?' : `Where is ${review.ownerName} today?`}
          lead={`Choose what describes it best. ${name} rates the same and sees nothing of this until both have submitted.`}
        />
        {isSaved && <Notice tone="good">Draft saved.</Notice>}
        {form.competencies.length === 0 && (
          <p className="mb-4">This review rates no competency. Submit all the same, so that you can go on.</p>
        )}
        <RateForm action={action} form={form} />
      </>
    )
  }
  if (submittedAt !== null) {
    return (
      <>
        <PageHeading kicker={kicker} title="What you submitted" lead="It stays as it is." />
        <SubmittedRatings form={form} />
      </>
    )
  }
  return (
    <PageHeading
      kicker={kicker}
      title="Nothing to rate now"
      lead={
        review.state === 'scheduled'
          ? 'The preparation of this review has not been opened yet.'
          : 'This review was cancelled.'
      }
    >
      <ButtonLink href={routes.review(review.id)}>To the review</ButtonLink>
    </PageHeading>
  )
}
