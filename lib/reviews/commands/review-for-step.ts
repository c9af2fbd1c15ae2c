import type { Actor } from '@/lib/auth/actor'
import { authorise, type Verb } from '@/lib/auth/policy'
import type { Tx } from '@/lib/db/client'
import { found, Refusal } from '@/lib/errors'
import { findReview } from '../data/review-head'
import { sideOf, standingOf } from '../rules/standing'
import { type ReviewStep, stepRefusal } from '../rules/transitions'
import type { ReviewHead, Side } from '../types/review'

const verbs: Record<ReviewStep, Verb> = {
  move: 'review.prepare',
  open: 'review.prepare',
  rate: 'review.rate',
  submit: 'review.rate',
  agree: 'review.agree',
  sign: 'review.sign',
  cancel: 'review.cancel',
}

/** The review that a step is taken on and the actor's side. Refuses when the actor takes no part in it, or when it cannot take the step. */
export async function reviewForStep(
  tx: Tx,
  actor: Actor,
  id: string,
  step: ReviewStep,
): Promise<{ review: ReviewHead; side: Side }> {
  const review = found(await findReview(tx, actor, id))
  authorise(actor, verbs[step], review)
  const side = sideOf(review, actor)
  const refusal = stepRefusal(standingOf(review), step, side)
  if (refusal) throw new Refusal('illegal', { reason: refusal })
  return { review, side }
}
