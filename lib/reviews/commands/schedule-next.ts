import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { isUniqueViolation } from '@/lib/db/errors'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { versionById } from '@/lib/framework/data'
import { findActivePlan } from '@/lib/plans/data/plans'
import { findLasting } from '../data/mentorship'
import { partnersOf } from '../data/partners'
import { proposalFor } from '../data/proposal'
import { reviewsByRequests } from '../data/reviews'
import { nextDate } from '../rules/next-date'
import type { ScheduleNext } from '../schema/review'
import { addReview } from './add-review'

/**
 * Schedules what the rhythm of a mentorship proposes after the review that was signed last, with the competencies that
 * are proposed. When both press at once, one review comes of it.
 */
export async function scheduleNext(actor: Actor, input: ScheduleNext): Promise<{ id: string }> {
  const work = (tx: Tx) => schedule(tx, actor, input)
  try {
    return await transaction(work)
  } catch (error) {
    if (!isUniqueViolation(error, ['ownerId', 'requestId'])) throw error
    // the other one was first: now that review is found
    return transaction(work)
  }
}

async function schedule(tx: Tx, actor: Actor, { mentorshipId }: ScheduleNext): Promise<{ id: string }> {
  const { personId } = signedIn(actor)
  const mentorship = await findLasting(tx, personId, mentorshipId)
  if (!mentorship) throw new Refusal('illegal', { reason: 'mentorship-over' })
  const { ownerId, otherId, rhythmWeeks } = mentorship
  authorise(actor, 'review.schedule', { ownerId, otherId })
  const partner = (await partnersOf(tx, personId)).find((each) => each.mentorshipId === mentorshipId)
  const last = partner?.lastSigned
  if (!last || rhythmWeeks === null) throw new Refusal('illegal', { reason: 'no-rhythm' })
  // one review follows another, whoever asks for it
  const after = `after-${last.id}`
  const made = await reviewsByRequests(tx, ownerId, after)
  const open = made.find(({ state }) => state !== 'cancelled' && state !== 'signed')
  if (open) return { id: open.id }
  if (partner.hasOpen) throw new Refusal('illegal', { reason: 'next-scheduled' })
  const plan = await findActivePlan(tx, { ownerId })
  if (!plan) throw new Refusal('illegal', { reason: 'no-plan-to-review' })
  const { definition } = found(await versionById(tx, plan.frameworkVersionId))
  const competencies = await proposalFor(
    tx,
    {
      ...{ ownerId, mentorshipId, roleKey: plan.roleKey, framework: definition },
      timeZone: mentorship.ownerTimeZone,
    },
    personId === ownerId ? null : mentorship.sees,
  )
  return addReview(tx, actor, {
    ownerId,
    mentorship,
    // another one where those before came to nothing
    requestId: made.length === 0 ? after : `${after}-${made.length}`,
    scheduledAt: nextDate(
      { last: last.scheduledAt, weeks: rhythmWeeks, timeZone: mentorship.ownerTimeZone },
      now(),
    ),
    competencies,
  })
}
