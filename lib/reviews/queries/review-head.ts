import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { findReview } from '../data/review-head'
import type { ReviewHead } from '../types/review'

/** Where a review stands, for one of the two or its guest. Refuses with `not-found`. One statement. */
export async function reviewHead(actor: Actor, id: string): Promise<ReviewHead> {
  return found(await headOrNone(actor, id))
}

/** The same; null where it is not there, or no more. */
export async function headOrNone(actor: Actor, id: string): Promise<ReviewHead | null> {
  const review = await read((client) => findReview(client, actor, id))
  if (review) authorise(actor, 'review.read', review)
  return review
}
