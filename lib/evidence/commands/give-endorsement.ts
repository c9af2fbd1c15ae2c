import { findSight } from '@/lib/access/data/sights'
import { tell } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { limits } from '@/lib/auth/limits'
import { authorise } from '@/lib/auth/policy'
import { spendAttempt } from '@/lib/auth/rate-limit'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { findSaid, insertGuestEndorsement } from '../data/guest-endorsements'
import { isSeenBy } from '../rules/is-seen-by'
import { saidBefore } from '../rules/said-before'
import type { GiveEndorsement } from '../schema'
import { goodLink } from './good-link'

/**
 * Says through a link what one saw, as a guest, which counts for nothing, and tells the owner. A repeated submission
 * finds what the first one made; while something stands that was said through the link, nothing else is. Refuses with
 * `forbidden` of one's own, and with `illegal` whoever may see the entry by a mentorship: there the same words count.
 */
export async function giveEndorsement(
  actor: Actor,
  { token, name, saw, requestId }: GiveEndorsement,
): Promise<void> {
  authorise(actor, 'endorsement.give')
  if ('from' in actor) await spendAttempt(limits.tokenByAddress, actor.from.address)
  await transaction(async (tx) => {
    const link = await goodLink(tx, actor, token)
    const { id: linkId, evidenceId, ownerId } = link
    if (actor.kind === 'person') {
      const sight = await findSight(tx, actor.personId, ownerId)
      if (isSeenBy(link, sight)) throw new Refusal('illegal', { reason: 'endorse-there' })
    }
    const said = { evidenceId, linkId, guestName: name, saw, requestId }
    const before = saidBefore(await findSaid(tx, said), said)
    if (before === 'same') return
    if (before === 'other') throw new Refusal('illegal', { reason: 'endorsed-before' })
    const subjectId = await insertGuestEndorsement(tx, { ...said, at: now() })
    // a guest has no id: what a guest did stands in the notice alone
    await tell(tx, [{ personId: ownerId, kind: 'evidence.endorsed', subjectId, ownerId, actorId: null }])
  })
}
