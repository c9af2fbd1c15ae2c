import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { markSaidWithdrawn } from '@/lib/evidence/data/guest-endorsements'
import type { WithdrawAsGuest } from '../schema/guest'
import { evidenceOfGuest } from './evidence-of-guest'

/** Withdraws what the guest of a review said of evidence: it stays, shown as withdrawn. */
export async function withdrawAsGuest(
  actor: Actor,
  { evidenceId }: WithdrawAsGuest,
  browser: Actor,
): Promise<void> {
  authorise(actor, 'endorsement.give')
  await transaction(async (tx) => {
    const { linkId } = await evidenceOfGuest(tx, actor, browser, evidenceId)
    if (!(await markSaidWithdrawn(tx, { evidenceId, linkId }, now())))
      throw new Refusal('illegal', { reason: 'already-withdrawn' })
  })
}
