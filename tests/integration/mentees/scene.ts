import type { SignedIn } from '@/lib/auth/actor'
import { database } from '@/lib/db/client'
import { loadFramework } from '@/lib/framework/commands'
import { makeMentorship } from '@/tests/support/factories/access'
import { makePerson, signedInAs } from '@/tests/support/factories/people'
import { makePlan } from '@/tests/support/factories/plans'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

/** The instant of these tests, and the day that it is then in UTC. */
export const noon = new Date('2027-03-10T12:00:00Z')
export const today = '2027-03-10'

const day = 86_400_000

/** So many days after the instant of these tests, or before it. */
export function inDays(days: number): Date {
  return new Date(noon.getTime() + days * day)
}

type Grant = Partial<Parameters<typeof makeMentorship>[1]>

/** A mentor, signed in, whom nobody has asked yet. */
export async function mentor(name = 'Grace Mentor'): Promise<SignedIn> {
  return signedInAs(await makePerson(await database(), { name }))
}

/** Somebody with an active plan, who has made `by` their mentor. */
export async function menteeOf(by: SignedIn, name = 'Mia Lead', grant: Grant = {}) {
  const client = await database()
  const owner = signedInAs(await makePerson(client, { name }))
  const ownerId = owner.personId
  const { id: frameworkVersionId } = await loadFramework({ kind: 'job' }, wholeFramework())
  const plan = await makePlan(client, { ownerId, frameworkVersionId })
  const mentorship = await makeMentorship(client, {
    ...{ ownerId, counterpartId: by.personId, since: inDays(-400) },
    ...grant,
  })
  return {
    owner,
    ownerId,
    planId: plan.id,
    mentorship,
    /** what a review of the two is made with */
    pair: { ownerId, otherId: by.personId, planId: plan.id, frameworkVersionId, mentorshipId: mentorship.id },
  }
}
