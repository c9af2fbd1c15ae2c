import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { calendarDay, timeOfDay } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { saysTheSame } from '@/lib/form-values'
import type { FormValues } from '@/lib/result'
import { competenciesOf, replaceCompetencies, updateReview } from '../data/reviews'
import type { EditReview } from '../schema/review'
import type { ReviewHead } from '../types/review'
import { meetingInstant } from './meeting-instant'
import { refuseUnknown } from './refuse-unknown'
import { reviewForStep } from './review-for-step'
import { tellOther } from './tell-other'

/** Moves a review to another time and changes what it rates, which nobody can once ratings were submitted. */
export async function editReview(actor: Actor, input: EditReview): Promise<{ id: string }> {
  const person = signedIn(actor)
  const { id, version, day, time, competencies } = input
  return transaction(async (tx) => {
    const { review } = await reviewForStep(tx, actor, id, 'move')
    const chosen = await competenciesOf(tx, id)
    const stored = formOf(review, chosen, person.timeZone)
    if (saysTheSame(stored, { day, time, competencies })) return { id }
    if (review.version !== version) throw new Refusal('conflict', { theirs: stored, version: review.version })
    const isMoved = day !== stored.day || time !== stored.time
    // a time that has passed can stay as it is
    const scheduledAt = isMoved ? meetingInstant(input, person.timeZone) : review.scheduledAt
    if (!saysTheSame({ competencies: chosen }, { competencies })) {
      if (review.ownerSubmittedAt || review.otherSubmittedAt) {
        throw new Refusal('invalid', { fields: { competencies: 'competencies-kept' } })
      }
      await refuseUnknown(tx, review.frameworkVersionId, competencies)
      await replaceCompetencies(tx, id, competencies)
    }
    if ((await updateReview(tx, { id, version }, { scheduledAt })) === 0) {
      throw new Refusal('conflict', { theirs: stored, version: review.version })
    }
    await appendEvent(tx, {
      ownerId: review.ownerId,
      actorId: person.personId,
      kind: 'review.moved',
      subject: { type: 'review', id },
    })
    await tellOther(tx, actor, review, 'review.moved', String(version + 1))
    return { id }
  })
}

function formOf({ scheduledAt }: ReviewHead, competencies: string[], timeZone: string): FormValues {
  return { day: calendarDay(scheduledAt, timeZone), time: timeOfDay(scheduledAt, timeZone), competencies }
}
