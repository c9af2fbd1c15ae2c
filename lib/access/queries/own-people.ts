import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { invitationsOf } from '../data/invitations'
import { findOwnMentorship, mentorshipsOf } from '../data/mentorships'
import type { InvitationSent, OwnMentorship } from '../types'

/** Far more than anybody has. */
const most = 200

/** Whom the actor has let look at the own plan, and whom invited, the newest first. Three statements. */
export async function ownPeople(
  actor: Actor,
): Promise<{ mentorships: OwnMentorship[]; invitations: InvitationSent[] }> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'mentorship.read', { ownerId: personId })
  const [mentorships, invitations] = await read((client) =>
    Promise.all([
      mentorshipsOf(client, ownedBy(actor), timeZone, most),
      invitationsOf(client, ownedBy(actor), timeZone, most),
    ]),
  )
  return { mentorships, invitations }
}

/** One mentorship on the actor's own plan. Refuses with `not-found`. Two statements. */
export async function ownMentorship(actor: Actor, id: string): Promise<OwnMentorship> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'mentorship.read', { ownerId: personId })
  return found(await read((client) => findOwnMentorship(client, ownedBy(actor), timeZone, id)))
}
