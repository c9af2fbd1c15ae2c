import type { Actor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import type { OpenReview } from '../schema/review'
import { takeStep } from './take-step'

/** Opens the preparation: from now on both can rate, and others see the levels of its competencies as of now. */
export async function openReview(actor: Actor, { id }: OpenReview): Promise<{ id: string }> {
  return takeStep(actor, id, { step: 'open', with: { openedAt: now() }, kind: 'review.opened' })
}
