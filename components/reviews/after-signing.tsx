import { ButtonLink } from '@/components/ui/button-link'
import type { FormAction } from '@/lib/result'
import type { ReviewHead } from '@/lib/reviews/types/review'
import type { ProposedReview as Proposed } from '@/lib/reviews/types/schedule'
import { routes } from '@/lib/routes'
import { ProposedReview } from './proposed-review'

type Props = {
  review: Pick<ReviewHead, 'id' | 'mentorshipId'>
  proposed: Proposed | null
  canReopen: boolean
  scheduleNext: FormAction
  timeZone: string
}

/** What comes after a signed review: the next date of the rhythm, and the way to talk about the same again. */
export function AfterSigning({ review, proposed, canReopen, scheduleNext, timeZone }: Props) {
  const reopened = routes.newReview({ with: review.mentorshipId ?? 'guest', like: review.id })
  return (
    <>
      {proposed && <ProposedReview proposed={proposed} action={scheduleNext} timeZone={timeZone} />}
      {canReopen && (
        <p className={proposed ? 'mt-4' : undefined}>
          <ButtonLink variant="plain" href={reopened}>
            Reopen the discussion
          </ButtonLink>{' '}
          <span className="text-small text-muted">
            in a new review of the same competencies; this one stays as it is.
          </span>
        </p>
      )}
    </>
  )
}
