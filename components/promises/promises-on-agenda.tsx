import { Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/result'
import { promisesWith } from '@/lib/reviews/messages/promise-words'
import type { AgendaPromises } from '@/lib/reviews/types/promise'
import type { ReviewHead, Side } from '@/lib/reviews/types/review'
import { MakePromiseForm } from './make-promise-form'
import type { PromiseActions } from './promise-actions'
import { PromiseItem } from './promise-item'

type Props = {
  open: AgendaPromises
  review: ReviewHead
  /** the reader's */
  side: Side
  /** null for a guest, who reads them */
  actions: (PromiseActions & { make: FormAction }) | null
  requestId: string
}

/** Every open promise of a review's two people, as it stands on the agenda. */
export function PromisesOnAgenda({ open: { promises, today }, review, side, actions, requestId }: Props) {
  const name = promisesWith(review, side)
  return (
    <Section title="Open promises" id="promises" nested>
      <div className="grid gap-4">
        {promises.length === 0 ? (
          <p className="text-muted">No promise is open between you.</p>
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
