import type { ReviewState, Side } from '../types/review'

/** What can be done to a review; each leads to a state or is refused. */
export type ReviewStep = 'move' | 'open' | 'rate' | 'submit' | 'agree' | 'sign' | 'cancel'

/** Why a step is not possible; the sentences stand in messages. */
export type ReviewStepRefusal =
  | 'review-not-scheduled'
  | 'review-not-preparing'
  | 'review-not-revealed'
  | 'review-signed'
  | 'review-cancelled'
  | 'submitted-before'
  | 'signed-before'

export type Standing = {
  state: ReviewState
  submitted: Record<Side, boolean>
  signed: Record<Side, boolean>
}

/** In which states a step can be taken, and the reason where a state is another. */
const possible: Record<ReviewStep, { in: readonly ReviewState[]; else: ReviewStepRefusal }> = {
  move: { in: ['scheduled', 'preparing'], else: 'review-not-scheduled' },
  open: { in: ['scheduled'], else: 'review-not-scheduled' },
  rate: { in: ['preparing'], else: 'review-not-preparing' },
  submit: { in: ['preparing'], else: 'review-not-preparing' },
  agree: { in: ['revealed'], else: 'review-not-revealed' },
  sign: { in: ['revealed'], else: 'review-not-revealed' },
  cancel: { in: ['scheduled', 'preparing', 'revealed'], else: 'review-signed' },
}

/** Null when a side can take the step, else why not. */
export function stepRefusal(standing: Standing, step: ReviewStep, side: Side): ReviewStepRefusal | null {
  if (standing.state === 'cancelled') return 'review-cancelled'
  if (standing.state === 'signed') return 'review-signed'
  const { in: states, else: reason } = possible[step]
  if (!states.includes(standing.state)) return reason
  if ((step === 'rate' || step === 'submit') && standing.submitted[side]) return 'submitted-before'
  if (step === 'sign' && standing.signed[side]) return 'signed-before'
  return null
}

/** The state after a step that is possible: the second submission reveals, the second signature signs. */
export function stateAfter(
  { state, submitted, signed }: Standing,
  step: ReviewStep,
  side: Side,
): ReviewState {
  const other: Side = side === 'owner' ? 'other' : 'owner'
  if (step === 'open') return 'preparing'
  if (step === 'submit') return submitted[other] ? 'revealed' : 'preparing'
  if (step === 'sign') return signed[other] ? 'signed' : 'revealed'
  if (step === 'cancel') return 'cancelled'
  return state
}
