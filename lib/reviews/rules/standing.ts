import type { Actor } from '@/lib/auth/actor'
import type { ReviewHead, Side } from '../types/review'
import type { Standing } from './transitions'

/** Where a review stands, as its transitions take it. */
export function standingOf(review: ReviewHead): Standing {
  return {
    state: review.state,
    submitted: { owner: review.ownerSubmittedAt !== null, other: review.otherSubmittedAt !== null },
    signed: { owner: review.ownerSignedAt !== null, other: review.otherSignedAt !== null },
  }
}

/** On which side of a review somebody is who may read it: the owner's, or else the other one. */
export function sideOf(review: { ownerId: string }, actor: Actor): Side {
  return actor.kind === 'person' && actor.personId === review.ownerId ? 'owner' : 'other'
}
