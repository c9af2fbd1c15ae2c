import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import type { Tx } from '@/lib/db/client'
import { isUniqueViolation } from '@/lib/db/errors'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { findLasting, setRhythm } from '../data/mentorship'
import { findReviewByRequest } from '../data/reviews'
import type { ScheduleReview } from '../schema/review'
import { addReview } from './add-review'
import { meetingInstant } from './meeting-instant'

type Scheduled = { id: string; isGuest: boolean }

/**
 * Schedules a review of the owner's active plan, by either of the two, or by the owner with a guest; keeps the rhythm
 * with the mentorship. The same submission again gives the review that it made; for another time it is refused.
 */
export async function scheduleReview(actor: Actor, input: ScheduleReview): Promise<Scheduled> {
  const person = signedIn(actor)
  const scheduledAt = meetingInstant(input, person.timeZone)
  const work = (tx: Tx) => schedule(tx, actor, input, scheduledAt)
  try {
    return await transaction(work)
  } catch (error) {
    if (!isUniqueViolation(error, ['ownerId', 'requestId'])) throw error
    // the same submission was first: now it is found
    return transaction(work)
  }
}

async function schedule(tx: Tx, actor: Actor, input: ScheduleReview, scheduledAt: Date): Promise<Scheduled> {
  const { personId } = signedIn(actor)
  const isGuest = input.with === 'guest'
  const mentorship = isGuest ? null : await findLasting(tx, personId, input.with)
  if (!isGuest && !mentorship) throw new Refusal('illegal', { reason: 'mentorship-over' })
  const { ownerId, otherId } = mentorship ?? { ownerId: personId, otherId: null }
  authorise(actor, 'review.schedule', { ownerId, otherId })
  const made = await findReviewByRequest(tx, ownerId, input.requestId)
  if (made) {
    const isSame =
      made.mentorshipId === (mentorship?.id ?? null) && made.scheduledAt.getTime() === scheduledAt.getTime()
    if (!isSame) throw new Refusal('illegal', { reason: 'review-saved-before' })
    return { id: made.id, isGuest }
  }
  if (mentorship && mentorship.rhythmWeeks !== input.rhythmWeeks) {
    await setRhythm(tx, mentorship.id, input.rhythmWeeks)
  }
  const { competencies, requestId } = input
  const { id } = await addReview(tx, actor, { ownerId, mentorship, scheduledAt, competencies, requestId })
  return { id, isGuest }
}
