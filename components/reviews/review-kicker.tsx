import { Link } from '@/components/ui/link'
import { nameInWords } from '@/lib/reviews/messages/meeting'
import type { ReviewHead, Side } from '@/lib/reviews/types/review'
import { routes } from '@/lib/routes'
import { otherOf } from './other-of'

type Props = { review: ReviewHead; side: Side }

/** The way back from a page of a review to the review itself. */
export function ReviewKicker({ review, side }: Props) {
  return (
    <Link href={routes.review(review.id)}>
      Review with {nameInWords(otherOf(review, side).name, review.otherKind)}
    </Link>
  )
}
