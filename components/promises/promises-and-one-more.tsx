import type { ReactNode } from 'react'
import type { FormAction } from '@/lib/result'
import { promisesWith } from '@/lib/reviews/messages/promise-words'
import type { SeenPromise } from '@/lib/reviews/types/promise'
import type { ReviewHead, Side } from '@/lib/reviews/types/review'
import { MakePromiseForm } from './make-promise-form'
import type { PromiseActions } from './promise-actions'
import { PromiseItem } from './promise-item'

export type PromisesProps = {
  review: ReviewHead
  /** the reader's */
  side: Side
  /** null for a guest, who reads them */
  actions: (PromiseActions & { make: FormAction }) | null
  requestId: string
}

type Props = PromisesProps & {
  promises: SeenPromise[]
  today: string
  /** what stands where there are none */
  empty: string
  /** between the promises and the form */
  children?: ReactNode
}

/** Promises of a review's two people, each with what can be done with it, and the form of one more. */
export function PromisesAndOneMore(props: Props) {
  const { promises, today, empty, review, side, actions, requestId, children } = props
  return (
    <div className="grid gap-4">
      {promises.length === 0 ? (
        <p className="text-muted">{empty}</p>
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
      {children}
      {actions && (
        <MakePromiseForm
          reviewId={review.id}
          action={actions.make}
          requestId={requestId}
          side={side}
          name={promisesWith(review, side)}
        />
      )}
    </div>
  )
}
