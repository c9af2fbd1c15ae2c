import { Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/result'
import { promisesWith } from '@/lib/reviews/messages/promise-words'
import type { PromisesOfTwo } from '@/lib/reviews/types/promise'
import type { ReviewHead, Side } from '@/lib/reviews/types/review'
import { KeptShares } from './kept-shares'
import { MakePromiseForm } from './make-promise-form'
import type { PromiseActions } from './promise-actions'
import { PromiseItem } from './promise-item'

type Props = {
  of: PromisesOfTwo
  review: ReviewHead
  /** the reader's */
  side: Side
  /** null for a guest, who reads them */
  actions: (PromiseActions & { make: FormAction }) | null
  requestId: string
}

/** What the two of a review have promised: the open ones, those closed since it began, and one more. */
export function PromisesOfReview({ of, review, side, actions, requestId }: Props) {
  const { promises, mine, theirs, today } = of
  const name = promisesWith(review, side)
  return (
    <Section title="Promises" id="promises">
      <div className="grid gap-4">
        {promises.length === 0 ? (
          <p className="text-muted">Nothing is promised yet: who does what, by when?</p>
        ) : (
          <ul className="rows">
            {promises.map((promise) => (
              <PromiseItem
                key={promise.id}
                promise={promise}
                today={today}
                actions={actions}
                from={review.id}
                linked={actions !== null}
              />
            ))}
          </ul>
        )}
        <KeptShares mine={mine} theirs={theirs} name={name} />
        {actions && (
          <MakePromiseForm
            reviewId={review.id}
            action={actions.make}
            requestId={requestId}
            side={side}
            name={name}
          />
        )}
      </div>
    </Section>
  )
}
