import type { ReviewHead, Side } from '../types/review'

/** What a review waits for, as one side sees it. */
export type NextThing =
  | 'open'
  | 'rate'
  | 'rate-other-has'
  | 'wait-for-other'
  | 'agree'
  | 'sign-other-has'
  | 'wait-for-signature'
  | 'nothing'

/** The one thing that a side can do next. That the other side has submitted is in it, and nothing finer. */
export function nextThing(
  review: Pick<
    ReviewHead,
    'state' | 'ownerSubmittedAt' | 'otherSubmittedAt' | 'ownerSignedAt' | 'otherSignedAt'
  >,
  side: Side,
): NextThing {
  const { ownerSubmittedAt, otherSubmittedAt, ownerSignedAt, otherSignedAt } = review
  const [submitted, otherSubmitted, signed, otherSigned] =
    side === 'owner'
      ? [ownerSubmittedAt, otherSubmittedAt, ownerSignedAt, otherSignedAt]
      : [otherSubmittedAt, ownerSubmittedAt, otherSignedAt, ownerSignedAt]
  if (review.state === 'scheduled') return 'open'
  if (review.state === 'preparing') {
    if (submitted) return 'wait-for-other'
    return otherSubmitted ? 'rate-other-has' : 'rate'
  }
  if (review.state === 'revealed') {
    if (signed) return 'wait-for-signature'
    return otherSigned ? 'sign-other-has' : 'agree'
  }
  return 'nothing'
}
