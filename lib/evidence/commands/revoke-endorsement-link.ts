import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { entryOfLink, revokeLink } from '../data/endorsement-links'
import type { RevokeEndorsementLink } from '../schema'

/** Takes a link back: its next request is refused. What was said through it stays. */
export async function revokeEndorsementLink(
  actor: Actor,
  { linkId }: RevokeEndorsementLink,
): Promise<{ entryId: string }> {
  const { personId: ownerId } = signedIn(actor)
  authorise(actor, 'endorsement.ask', { ownerId })
  const scope = ownedBy(actor)
  return transaction(async (tx) => {
    const entryId = found(await entryOfLink(tx, scope, linkId))
    if (!(await revokeLink(tx, scope, linkId, now())))
      throw new Refusal('illegal', { reason: 'link-taken-back-before' })
    return { entryId }
  })
}
