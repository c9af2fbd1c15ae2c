import { pairKey } from '@/lib/access/rules/pair-key'
import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import type { Tx } from '@/lib/db/client'
import { Refusal } from '@/lib/errors'
import { findActivePlan } from '@/lib/plans/data/plans'
import type { LastingMentorship } from '../data/mentorship'
import { insertReview } from '../data/reviews'
import { refuseUnknown } from './refuse-unknown'
import { tellOther } from './tell-other'

type Wanted = {
  ownerId: string
  /** null: with a guest */
  mentorship: LastingMentorship | null
  scheduledAt: Date
  competencies: string[]
  requestId: string
}

/** Adds a review of the owner's active plan and tells the other one. */
export async function addReview(
  tx: Tx,
  actor: Actor,
  { ownerId, mentorship, ...wanted }: Wanted,
): Promise<{ id: string }> {
  const person = signedIn(actor)
  const plan = await findActivePlan(tx, { ownerId })
  if (!plan) throw new Refusal('illegal', { reason: 'no-plan-to-review' })
  await refuseUnknown(tx, plan.frameworkVersionId, wanted.competencies)
  const otherId = mentorship?.otherId ?? null
  const { id } = await insertReview(tx, {
    ...wanted,
    ownerId,
    otherId,
    planId: plan.id,
    frameworkVersionId: plan.frameworkVersionId,
    otherKind: mentorship?.kind ?? 'guest',
    mentorshipId: mentorship?.id ?? null,
    pairKey: otherId === null ? null : pairKey(ownerId, otherId),
  })
  await appendEvent(tx, {
    ownerId,
    actorId: person.personId,
    kind: 'review.scheduled',
    subject: { type: 'review', id },
  })
  await tellOther(tx, actor, { id, ownerId, otherId }, 'review.scheduled')
  return { id }
}
