import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { read } from '@/lib/db/transaction'
import { frameworkVersion } from '@/lib/framework/queries'
import { competencyOf } from '@/lib/framework/rules/competencies'
import { ratingsToFill } from '../data/own-ratings'
import { sideOf } from '../rules/standing'
import type { RatingsForm } from '../types/rate'
import type { ReviewHead } from '../types/review'

/**
 * What the form of the actor's own ratings of a review is drawn from, the same for a guest. Nothing of the other side
 * is read. One statement.
 */
export async function ratingsForm(actor: Actor, review: ReviewHead): Promise<RatingsForm> {
  authorise(actor, 'review.rate', review)
  const side = sideOf(review, actor)
  const [{ keys, ...said }, { definition }] = await Promise.all([
    read((client) => ratingsToFill(client, { reviewId: review.id, side })),
    frameworkVersion(actor, review.frameworkVersionId),
  ])
  return {
    reviewId: review.id,
    levels: definition.levels,
    competencies: keys.flatMap((key) => competencyOf(definition, key) ?? []),
    ...said,
  }
}
