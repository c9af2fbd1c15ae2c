import { appendEvent, tell, writeTo } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { invitationToken } from '@/lib/auth/invitation-token'
import { authorise, signedIn } from '@/lib/auth/policy'
import { tokenHash } from '@/lib/auth/token'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { isUniqueViolation } from '@/lib/db/errors'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { canSendMail } from '@/lib/mail'
import { findByEmail } from '@/lib/people/data'
import { emailKey } from '@/lib/people/rules'
import { countSince, findByRequest, insertInvitation, waitsForAddress } from '../data/invitations'
import { findActive } from '../data/mentorships'
import { activeKey } from '../rules/active-key'
import { invitationLifetime, invitationsADay } from '../rules/invitation-state'
import type { InviteInput } from '../schema'

const day = 24 * 3_600_000

type Invited = { id: string; token: string; isMailed: boolean }

/**
 * Invites somebody to the actor's plan; gives the token of the link, which is shown once. A mail goes to the address,
 * if there is one; whoever has an account under it is told there too, and the answer is the same. Refuses with
 * `rate-limited` after 20 within 24 hours, and a repeated submission, whose link was shown before.
 */
export async function invite(actor: Actor, input: InviteInput): Promise<Invited> {
  const { personId, email: ownEmail } = signedIn(actor)
  authorise(actor, 'mentorship.invite', { ownerId: personId })
  const { requestId, email, ...content } = input
  const key = emailKey(email)
  if (key !== '' && key === emailKey(ownEmail)) throw refusedAddress('oneself')
  try {
    return await transaction(async (tx) => {
      const at = now()
      if (await findByRequest(tx, personId, requestId)) throw repeated()
      const invitee = key === '' ? null : await findByEmail(tx, email)
      if (key !== '') await refuseKnown(tx, personId, { key, inviteeId: invitee?.id })
      if ((await countSince(tx, personId, new Date(at.getTime() - day))) >= invitationsADay) {
        throw new Refusal('rate-limited', { reason: 'invitations-a-day' })
      }
      const id = newId()
      const token = invitationToken(id)
      await insertInvitation(tx, {
        ...content,
        ...{ id, ownerId: personId, email, emailKey: key, requestId },
        tokenHash: tokenHash(token),
        createdAt: at,
        expiresAt: new Date(at.getTime() + invitationLifetime),
      })
      await appendEvent(tx, {
        ...{ ownerId: personId, actorId: personId, kind: 'invitation.sent' },
        subject: { type: 'invitation', id },
      })
      await sendWord(tx, { id, personId, email, inviteeId: invitee?.id })
      return { id, token, isMailed: email !== '' && canSendMail() }
    })
  } catch (error) {
    // the same submission twice at once: the other one shows the link
    if (isUniqueViolation(error, ['ownerId', 'requestId'])) throw repeated()
    throw error
  }
}

/** An address that waits or that has a place already; what else has an account is not told from what has none. */
async function refuseKnown(
  tx: Tx,
  ownerId: string,
  { key, inviteeId }: { key: string; inviteeId: string | undefined },
): Promise<void> {
  if (inviteeId && (await findActive(tx, activeKey(ownerId, inviteeId)))) {
    throw refusedAddress('address-mentors-already')
  }
  if (await waitsForAddress(tx, ownerId, key)) throw refusedAddress('waiting-already')
}

type Word = { id: string; personId: string; email: string; inviteeId: string | undefined }

async function sendWord(tx: Tx, { id, personId, email, inviteeId }: Word): Promise<void> {
  if (email === '') return
  if (!inviteeId) return writeTo(tx, email, { kind: 'invitation.received', subjectId: id })
  const occasion = {
    kind: 'invitation.received',
    subjectId: id,
    ownerId: personId,
    actorId: personId,
  } as const
  await tell(tx, [{ ...occasion, personId: inviteeId }])
}

function refusedAddress(reason: string): Refusal {
  return new Refusal('invalid', { fields: { email: reason } })
}

function repeated(): Refusal {
  return new Refusal('illegal', { reason: 'sent-before' })
}
