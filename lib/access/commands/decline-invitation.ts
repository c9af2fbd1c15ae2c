import { appendEvent, tell } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { limits } from '@/lib/auth/limits'
import { authorise } from '@/lib/auth/policy'
import { spendAttempt } from '@/lib/auth/rate-limit'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { removeToken } from '@/lib/people/data'
import { answer } from '../data/invitations'
import { invitationState } from '../rules/invitation-state'
import type { DeclineInput } from '../schema'
import { invitationToAnswer } from './invitation-to-answer'

/**
 * Declines an invitation with a word for its owner, by its link, by its id where it went to the actor's address, or
 * the one that the browser has opened. Refuses with `gone` where there is nothing to answer any more.
 */
export async function declineInvitation(actor: Actor, input: DeclineInput): Promise<{ ownerName: string }> {
  authorise(actor, 'invitation.decline')
  const { word, ...which } = input
  if (which.token) await spendAttempt(limits.tokenByAddress, 'from' in actor ? actor.from.address : 'unknown')
  return transaction(async (tx) => {
    const invitation = await invitationToAnswer(tx, actor, which)
    const { id, ownerId, owner, browserHash } = invitation
    const actorId = actor.kind === 'person' ? actor.personId : null
    // a link that a browser has opened is that browser's to answer
    const isOthers = Boolean(which.token) && invitationState(invitation, now()) !== 'waiting'
    if (isOthers || !(await answer(tx, id, { declinedAt: now(), declineWord: word }))) {
      throw new Refusal('gone', { reason: 'invitation-over' })
    }
    if (browserHash) await removeToken(tx, browserHash)
    await appendEvent(tx, {
      ...{ ownerId, actorId: actorId ?? ownerId, kind: 'invitation.declined' },
      subject: { type: 'invitation', id },
    })
    await tell(tx, [{ personId: ownerId, kind: 'invitation.declined', subjectId: id, ownerId, actorId }])
    return { ownerName: owner.name }
  })
}
