import { tell } from '@/lib/activity/data'
import type { NewNotice } from '@/lib/activity/types'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { loadFramework } from '@/lib/framework/commands'
import { newId } from '@/lib/ids'
import { makeMentorship } from '@/tests/support/factories/access'
import { makePerson, signedInAs } from '@/tests/support/factories/people'
import { makePlan } from '@/tests/support/factories/plans'
import { makePromise, makeReview } from '@/tests/support/factories/reviews'
import { smallFramework } from '@/tests/support/factories/small-framework'

/** A Monday at noon UTC. */
export const monday = new Date('2027-03-08T12:00:00Z')

/** The clock stands at an instant, some minutes later if wanted. */
export function at(instant: Date, minutes = 0): void {
  setClock(() => new Date(instant.getTime() + minutes * 60_000))
}

/** Ada with a plan and Mia, her mentor; both in their own time zones. */
export async function two({ ada = 'UTC', mia = 'UTC' } = {}) {
  const db = await database()
  const [owner, mentor] = [
    await makePerson(db, { name: 'Ada', timeZone: ada }),
    await makePerson(db, { name: 'Mia', timeZone: mia }),
  ]
  const framework = await loadFramework({ kind: 'job' }, smallFramework())
  const plan = await makePlan(db, { ownerId: owner.id, frameworkVersionId: framework.id })
  const mentorship = await makeMentorship(db, { ownerId: owner.id, counterpartId: mentor.id })
  const together = { ownerId: owner.id, otherId: mentor.id }
  return {
    ada: { actor: signedInAs(owner), ...owner },
    mia: { actor: signedInAs(mentor), ...mentor },
    planId: plan.id,
    mentorshipId: mentorship.id,
    review: (scheduledAt: string, more: object = {}) =>
      makeReview(db, {
        ...{ ...together, planId: plan.id, frameworkVersionId: framework.id, mentorshipId: mentorship.id },
        ...{ scheduledAt: new Date(scheduledAt), ...more },
      }),
    promise: (more: object) => makePromise(db, { ...together, ...more }),
  }
}

/** Tells somebody of something, as a command would. */
export async function told(person: { personId: string }, notice: Partial<NewNotice>): Promise<void> {
  await transaction((tx) =>
    tell(tx, [
      {
        ...{ kind: 'review.scheduled', subjectId: newId(), ownerId: person.personId, actorId: null },
        ...notice,
        personId: person.personId,
      },
    ]),
  )
}

/** The kinds of what somebody was told, the days or weeks of it left out, in order of their names. */
export async function kindsFor(actor: SignedIn): Promise<string[]> {
  const rows = await (await database()).notice.findMany({ where: { personId: actor.personId } })
  return rows.map(({ kind }) => kind).sort()
}
