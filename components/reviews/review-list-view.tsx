import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { MarkdownText } from '@/components/ui/markdown'
import { Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/result'
import { placeInAddress } from '@/lib/reviews/rules/list-place'
import type { ReviewList } from '@/lib/reviews/types/list'
import { routes } from '@/lib/routes'
import { ProposedReview } from './proposed-review'
import { ReviewRows } from './review-rows'

type Props = {
  list: ReviewList
  scheduleNext: FormAction
  /** the past ones from a place on: nothing else is shown */
  isFurther: boolean
}

/** What is next, what waits for a signature, what a rhythm proposes, and what was. */
export function ReviewListView({ list, scheduleNext, isFurther }: Props) {
  const { ahead, toSign, past, more, proposed, partners, leftNotes, timeZone } = list
  const isEmpty = ahead.length + toSign.length + past.length + leftNotes.length === 0
  if (isEmpty && partners.length === 0) return <NoMentor />
  return (
    <>
      {!isFurther && (
        <>
          {toSign.length > 0 && (
            <Section title="To agree and sign">
              <ReviewRows reviews={toSign} timeZone={timeZone} />
            </Section>
          )}
          <Section title="Next">
            {ahead.length > 0 ? (
              <ReviewRows reviews={ahead} timeZone={timeZone} />
            ) : (
              <p className="muted">No review is scheduled.</p>
            )}
            {proposed.map((each) => (
              <div key={each.mentorshipId} className="mt-6">
                <ProposedReview proposed={each} action={scheduleNext} timeZone={timeZone} />
              </div>
            ))}
          </Section>
        </>
      )}
      <Section title={isFurther ? 'Earlier ones' : 'Signed and cancelled'}>
        {past.length > 0 ? (
          <ReviewRows reviews={past} timeZone={timeZone} />
        ) : (
          <p className="muted">What both have signed will stand here, as it was signed.</p>
        )}
        {more && (
          <p className="mt-4">
            <Link href={routes.reviews({ before: placeInAddress(more) })}>Earlier ones</Link>
          </p>
        )}
      </Section>
      {!isFurther && <LeftNotes notes={leftNotes} />}
    </>
  )
}

/** What one noted for oneself stays when the review does not: the account or the mentorship has ended. */
function LeftNotes({ notes }: { notes: ReviewList['leftNotes'] }) {
  if (notes.length === 0) return null
  return (
    <Section title="Your notes on reviews that have ended">
      <p className="mb-4 max-w-[68ch] text-muted">
        These reviews ended before both had signed, or went with an account. What you noted for yourself is
        still yours.
      </p>
      <ul className="rows">
        {notes.map(({ reviewId, text }) => (
          <li key={reviewId}>
            <MarkdownText text={text} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function NoMentor() {
  return (
    <EmptyState
      title="Your reviews will stand here."
      action={<ButtonLink href={routes.mentors()}>Invite a mentor</ButtonLink>}
    >
      <p>
        A review is a round with one other person: both rate the same competencies without seeing the other’s,
        then you compare, agree and promise. A mentor, a manager or a peer comes with an invitation. Somebody
        without an account can do{' '}
        <Link href={routes.newReview({ with: 'guest' })}>one review as a guest</Link>.
      </p>
    </EmptyState>
  )
}
