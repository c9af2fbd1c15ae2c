import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { calendarDay, timeOfDay } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { frameworkVersion } from '@/lib/framework/queries'
import { competenciesOf } from '../data/reviews'
import { sideOf, standingOf } from '../rules/standing'
import { stepRefusal } from '../rules/transitions'
import type { ReviewEdit } from '../types/schedule'
import { reviewHead } from './review-head'

/** What the page shows on which a review is moved, changed or cancelled. Refuses with `not-found`. Three statements. */
export async function reviewEdit(actor: Actor, id: string): Promise<ReviewEdit> {
  const { timeZone } = signedIn(actor)
  const review = await reviewHead(actor, id)
  authorise(actor, 'review.prepare', review)
  const [competencies, { definition }] = await Promise.all([
    read((client) => competenciesOf(client, id)),
    frameworkVersion(actor, review.frameworkVersionId),
  ])
  const side = sideOf(review, actor)
  const can = (step: 'move' | 'cancel') => stepRefusal(standingOf(review), step, side) === null
  return {
    review,
    side,
    canMove: can('move'),
    canCancel: can('cancel'),
    // ratings that were submitted are about what was chosen then
    canChoose: review.ownerSubmittedAt === null && review.otherSubmittedAt === null,
    framework: definition,
    competencies,
    day: calendarDay(review.scheduledAt, timeZone),
    time: timeOfDay(review.scheduledAt, timeZone),
    timeZone,
  }
}
