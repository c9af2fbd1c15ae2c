import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { nameInWords } from '@/lib/reviews/messages/meeting'
import type { ReviewHead, Side } from '@/lib/reviews/types/review'
import { routes } from '@/lib/routes'
import { MeetingTime } from './meeting-time'
import { otherOf } from './other-of'

type Props = { review: ReviewHead; side: Side; timeZone: string }

/** A review that was cancelled: by whom, and why. */
export function CancelledView({ review, side, timeZone }: Props) {
  const other = otherOf(review, side)
  const isOwn = review.cancelledById === (side === 'owner' ? review.ownerId : review.otherId)
  const who = isOwn ? 'You' : nameInWords(other.name, review.otherKind)
  return (
    <>
      <PageHeading
        kicker={<Link href={routes.reviews()}>Reviews</Link>}
        title="This review was cancelled."
        lead={
          <>
            {who} cancelled it{review.cancelReason && <>: “{review.cancelReason}”</>}
          </>
        }
      />
      <p>
        It was scheduled for <MeetingTime at={review.scheduledAt} timeZone={timeZone} other={other.meets} />{' '}
        with {nameInWords(other.name, review.otherKind)}.{' '}
        {review.mentorshipId && (
          <Link href={routes.newReview({ with: review.mentorshipId })}>Schedule another one</Link>
        )}
      </p>
    </>
  )
}
