import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { removeToken } from '@/lib/people/data'
import { answer, findInvitation } from '../data/invitations'
import type { NamedInvitationInput } from '../schema'

/** Takes back an invitation that nobody has answered; its link is refused from then on, by whomever it was opened. */
export async function revokeInvitation(actor: Actor, { id }: NamedInvitationInput): Promise<{ id: string }> {
  const { personId } = signedIn(actor)
  return transaction(async (tx) => {
    const invitation = await findInvitation(tx, id)
    const { ownerId, browserHash } = found(invitation?.ownerId === personId ? invitation : null)
    authorise(actor, 'mentorship.invite', { ownerId })
    if (!(await answer(tx, id, { revokedAt: now() }))) {
      throw new Refusal('illegal', { reason: 'invitation-not-waiting' })
    }
    if (browserHash) await removeToken(tx, browserHash)
    await appendEvent(tx, {
      ...{ ownerId, actorId: personId, kind: 'invitation.revoked' },
      subject: { type: 'invitation', id },
    })
    return { id }
  })
}
