import type { Actor } from '@/lib/auth/actor'
import { limits } from '@/lib/auth/limits'
import { authorise } from '@/lib/auth/policy'
import { spendAttempt } from '@/lib/auth/rate-limit'
import { newToken, tokenHash } from '@/lib/auth/token'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { insertToken } from '@/lib/people/data'
import { openLink } from '../data/invitations'
import { beginMentorship } from './begin-mentorship'
import { invitationToAnswer } from './invitation-to-answer'

/** What the browser keeps from now on, and whose plan it is where the invitation was accepted with the same press. */
type Opened = { browser: string; accepted: string | null }

/**
 * Uses up the link of an invitation, once: it goes on in the browser that keeps what this gives. Somebody signed in
 * has accepted with it; for who is not, the same secret lets them make an account here, also where sign-up is closed.
 * Refuses with `gone` what was used, was taken back or has run out.
 */
export async function openInvitation(actor: Actor, { token }: { token: string }): Promise<Opened> {
  authorise(actor, 'invitation.open')
  await spendAttempt(limits.tokenByAddress, 'from' in actor ? actor.from.address : 'unknown')
  const browser = newToken()
  return transaction(async (tx) => {
    const invitation = await invitationToAnswer(tx, actor, { token })
    if (!(await openLink(tx, invitation.id, tokenHash(browser)))) {
      // whoever accepted with it presses again
      if (actor.kind === 'person' && invitation.mentorshipId !== null) {
        return { browser, accepted: (await beginMentorship(tx, actor, invitation)).ownerId }
      }
      throw new Refusal('gone', { reason: 'invitation-over' })
    }
    if (actor.kind === 'person') {
      authorise(actor, 'invitation.accept')
      return { browser, accepted: (await beginMentorship(tx, actor, invitation)).ownerId }
    }
    await insertToken(tx, 'invitation', tokenHash(browser), null, invitation.expiresAt)
    return { browser, accepted: null }
  })
}
