import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { findOwnLink, markLinkRevoked } from '../data/links'
import type { UnsharePacket } from '../schema'

/** Takes back a link: its next request is refused. One that is taken back already stays so. */
export async function unsharePacket(actor: Actor, { linkId }: UnsharePacket): Promise<void> {
  const { personId } = signedIn(actor)
  authorise(actor, 'packet.share', { ownerId: personId })
  await transaction(async (tx) => {
    const { packetId } = found(await findOwnLink(tx, personId, linkId))
    if ((await markLinkRevoked(tx, linkId, now())) === 0) return
    await appendEvent(tx, {
      ownerId: personId,
      actorId: personId,
      kind: 'packet.unshared',
      subject: { type: 'packet', id: packetId },
    })
  })
}
