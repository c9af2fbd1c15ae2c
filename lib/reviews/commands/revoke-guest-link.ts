import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { revokeGuestLinks } from '../data/guest-links'
import type { RevokeGuestLink } from '../schema/guest'

/** Takes back a link: its next request is refused. One that is taken back already stays so. */
export async function revokeGuestLink(actor: Actor, { id }: RevokeGuestLink): Promise<void> {
  const { personId } = signedIn(actor)
  authorise(actor, 'guest-link.revoke', { ownerId: personId })
  await transaction(async (tx) => {
    if ((await revokeGuestLinks(tx, { id, ownerId: personId }, now())) === 0)
      throw new Refusal('not-found', { reason: 'link-not-there' })
    await appendEvent(tx, {
      ownerId: personId,
      actorId: personId,
      kind: 'guest-link.revoked',
      subject: { type: 'guest-link', id },
    })
  })
}
