import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { now } from '@/lib/clock'
import type { CancelReview } from '../schema/review'
import { takeStep } from './take-step'

/** Cancels a review that is not signed by both, with a reason that both read. */
export async function cancelReview(actor: Actor, { id, reason }: CancelReview): Promise<{ id: string }> {
  const cancelled = { cancelledAt: now(), cancelledById: signedIn(actor).personId, cancelReason: reason }
  return takeStep(actor, id, { step: 'cancel', with: cancelled, kind: 'review.cancelled' })
}
