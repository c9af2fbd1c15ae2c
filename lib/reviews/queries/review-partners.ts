import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { read } from '@/lib/db/transaction'
import { partnersOf } from '../data/partners'
import type { Partner } from '../types/schedule'

/** With whom the actor can have a review, on either side. One statement. */
export async function reviewPartners(actor: Actor): Promise<Partner[]> {
  const { personId } = signedIn(actor)
  authorise(actor, 'review.schedule', { ownerId: personId })
  const partners = await read((client) => partnersOf(client, personId))
  return partners.map(({ mentorshipId, kind, name, side, rhythmWeeks }) => ({
    ...{ mentorshipId, kind, name, side, rhythmWeeks },
  }))
}
