import type { Actor } from '@/lib/auth/actor'
import { limits } from '@/lib/auth/limits'
import { authorise } from '@/lib/auth/policy'
import { spendAttempt } from '@/lib/auth/rate-limit'
import { newToken, tokenHash } from '@/lib/auth/token'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { bindGuestLink, findGuestLink } from '../data/guest-links'
import { guestLinkRefusal } from '../rules/guest-links'
import type { OpenGuestLink } from '../schema/guest'

/**
 * Opens a review through its link, for the browser that asks: gives what that browser shows from then on, or `null`
 * when it is the one that had opened it before (`held`: what it shows). The token itself is of no more use then.
 */
export async function openGuestLink(
  actor: Actor,
  { token }: OpenGuestLink,
  held: string | null,
): Promise<{ secret: string | null }> {
  authorise(actor, 'guest-link.open')
  if ('from' in actor) await spendAttempt(limits.tokenByAddress, actor.from.address)
  return transaction(async (tx) => {
    const link = found(await findGuestLink(tx, tokenHash(token)))
    const at = now()
    const refusal = guestLinkRefusal(link, at, held === null ? null : tokenHash(held))
    if (refusal) throw new Refusal('gone', { reason: refusal })
    if (link.openedAt !== null) return { secret: null }
    const secret = newToken()
    const bound = await bindGuestLink(tx, link.id, { openedAt: at, browserHash: tokenHash(secret) })
    // two browsers at once: the other one was first
    if (bound === 0) throw new Refusal('gone', { reason: 'guest-link-elsewhere' })
    return { secret }
  })
}
