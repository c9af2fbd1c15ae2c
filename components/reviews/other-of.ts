import type { ReviewHead, Side } from '@/lib/reviews/types/review'

type Other = {
  /** null: a guest without a name yet, or somebody whose account was deleted */
  name: string | null
  /** whose clocks may show another time; null where nobody's are known */
  meets: { name: string; timeZone: string } | null
}

/** The other one of the two, as one side sees that one. */
export function otherOf(review: ReviewHead, side: Side): Other {
  const name = side === 'owner' ? review.otherName : review.ownerName
  const timeZone = side === 'owner' ? review.otherTimeZone : review.ownerTimeZone
  return { name, meets: name !== null && timeZone !== null ? { name, timeZone } : null }
}
