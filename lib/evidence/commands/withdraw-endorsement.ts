import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { findOwnEndorsement, markEndorsementWithdrawn } from '../data/endorsements'
import type { WithdrawEndorsement } from '../schema'

/**
 * Withdraws an endorsement of one's own, also when the mentorship is over: it stays, shown as withdrawn, and counts no
 * longer. Refuses with `not-found` somebody else's.
 */
export async function withdrawEndorsement(
  actor: Actor,
  { endorsementId }: WithdrawEndorsement,
): Promise<{ ownerId: string; entryId: string }> {
  const { personId } = signedIn(actor)
  authorise(actor, 'endorsement.give')
  return transaction(async (tx) => {
    const { evidenceId, ownerId, entryId } = found(await findOwnEndorsement(tx, personId, endorsementId))
    if (!(await markEndorsementWithdrawn(tx, personId, endorsementId, now())))
      throw new Refusal('illegal', { reason: 'already-withdrawn' })
    await appendEvent(tx, {
      ...{ ownerId, actorId: personId, kind: 'endorsement.withdrawn' as const },
      subject: { type: 'evidence', id: evidenceId },
    })
    return { ownerId, entryId }
  })
}
