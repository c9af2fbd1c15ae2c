import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { findEvidence, markEvidenceWithdrawn } from '../data/claims'
import type { WithdrawEvidence } from '../schema'

/** Withdraws a claim of one's own: it is kept and counts for nothing. Refuses with `illegal` when it was withdrawn before. */
export async function withdrawEvidence(
  actor: Actor,
  { evidenceId }: WithdrawEvidence,
): Promise<{ entryId: string }> {
  const { personId: ownerId } = signedIn(actor)
  const scope = ownedBy(actor)
  return transaction(async (tx) => {
    const { id, entryId } = found(await findEvidence(tx, scope, evidenceId))
    authorise(actor, 'evidence.withdraw', { ownerId })
    if (!(await markEvidenceWithdrawn(tx, scope, id, now())))
      throw new Refusal('illegal', { reason: 'already-withdrawn' })
    await appendEvent(tx, {
      ...{ ownerId, actorId: ownerId, kind: 'evidence.withdrawn' as const },
      subject: { type: 'evidence', id },
    })
    return { entryId }
  })
}
