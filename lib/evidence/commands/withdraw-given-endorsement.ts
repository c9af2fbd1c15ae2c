import type { Actor } from '@/lib/auth/actor'
import { limits } from '@/lib/auth/limits'
import { authorise } from '@/lib/auth/policy'
import { spendAttempt } from '@/lib/auth/rate-limit'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { markSaidWithdrawn } from '../data/guest-endorsements'
import type { WithdrawGivenEndorsement } from '../schema'
import { goodLink } from './good-link'

/** Withdraws what was said through a link: it stays, shown as withdrawn, and the link can be used again. */
export async function withdrawGivenEndorsement(
  actor: Actor,
  { token }: WithdrawGivenEndorsement,
): Promise<void> {
  authorise(actor, 'endorsement.give')
  if ('from' in actor) await spendAttempt(limits.tokenByAddress, actor.from.address)
  await transaction(async (tx) => {
    const { id: linkId, evidenceId } = await goodLink(tx, actor, token)
    if (!(await markSaidWithdrawn(tx, { evidenceId, linkId }, now())))
      throw new Refusal('illegal', { reason: 'already-withdrawn' })
  })
}
