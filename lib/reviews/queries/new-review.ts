import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { addDays, calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { frameworkVersion } from '@/lib/framework/queries'
import { readId } from '@/lib/journal/rules/read-id'
import { findActivePlan } from '@/lib/plans/data/plans'
import { findLasting } from '../data/mentorship'
import { proposalFor } from '../data/proposal'
import { findReview } from '../data/review-head'
import { competenciesOf } from '../data/reviews'
import type { NewReviewForm } from '../types/schedule'

/** When a review is proposed for unless somebody says otherwise. */
const usualDays = 7
const usualTime = '10:00'

/**
 * What the form of a new review is filled with: with a mentorship's other one, or, `guest`, with somebody without an
 * account; `like` is a review whose competencies are taken over. Refuses with `not-found`. Seven statements at most.
 */
export async function newReview(
  actor: Actor,
  { partner: wanted, like }: { partner: string; like?: string },
): Promise<NewReviewForm> {
  const { personId, timeZone } = signedIn(actor)
  const isGuest = wanted === 'guest'
  const mentorship = isGuest
    ? null
    : found(await read((client) => findLasting(client, personId, found(readId(wanted)))))
  const ownerId = mentorship?.ownerId ?? personId
  authorise(actor, 'review.schedule', { ownerId, otherId: mentorship?.otherId ?? null })
  const plan = await read((client) => findActivePlan(client, { ownerId }))
  const framework = plan && (await frameworkVersion(actor, plan.frameworkVersionId)).definition
  const proposed =
    framework &&
    (like === undefined
      ? await read((client) =>
          proposalFor(
            client,
            {
              ...{ ownerId, framework, roleKey: plan.roleKey, mentorshipId: mentorship?.id ?? null },
              timeZone: mentorship?.ownerTimeZone ?? timeZone,
            },
            ownerId === personId ? null : (mentorship?.sees ?? null),
          ),
        )
      : await read(async (client) =>
          competenciesOf(client, found(await findReview(client, actor, found(readId(like)))).id),
        ))
  const side = ownerId === personId ? 'owner' : 'other'
  return {
    partner: mentorship && {
      mentorshipId: mentorship.id,
      kind: mentorship.kind,
      name: side === 'owner' ? mentorship.otherName : mentorship.ownerName,
      side,
      rhythmWeeks: mentorship.rhythmWeeks,
    },
    framework,
    competencies: (proposed ?? []).filter((key) => framework?.competencies.some((each) => each.key === key)),
    day: addDays(calendarDay(now(), timeZone), usualDays),
    time: usualTime,
    timeZone,
  }
}
