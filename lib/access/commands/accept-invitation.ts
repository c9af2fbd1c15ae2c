import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { isUniqueViolation } from '@/lib/db/errors'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import type { AcceptInput } from '../schema'
import { beginMentorship } from './begin-mentorship'
import { invitationToAnswer } from './invitation-to-answer'

/**
 * Accepts the invitation that the browser has opened, or, by its id, one that went to the actor's address; gives the
 * owner's id. However often and however many at once: one mentorship.
 */
export async function acceptInvitation(actor: Actor, which: AcceptInput): Promise<{ ownerId: string }> {
  const person = signedIn(actor)
  authorise(actor, 'invitation.accept')
  const accept = () =>
    transaction(async (tx) => beginMentorship(tx, person, await invitationToAnswer(tx, actor, which)))
  try {
    return await accept()
  } catch (error) {
    // the same press twice at once: the other one's mentorship is stored by now
    if (isUniqueViolation(error, ['activeKey'])) return accept()
    throw error
  }
}

/** The same right after signing in: null where it cannot be accepted, which its page then says. */
export async function acceptIfPossible(
  actor: Actor,
  which: AcceptInput,
): Promise<{ ownerId: string } | null> {
  try {
    return await acceptInvitation(actor, which)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
