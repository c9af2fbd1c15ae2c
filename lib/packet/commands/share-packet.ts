import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { newToken, tokenHash } from '@/lib/auth/token'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { countWorkingLinks, insertLink, isLinkMade } from '../data/links'
import { findPacket } from '../data/packets'
import { linksAtMost } from '../rules/limits'
import type { SharePacket } from '../schema'

/**
 * Makes a link that shows a packet to whoever has it, for some days. Gives the token, which is kept only as its hash;
 * a form that is sent again gives `null`: the link was shown.
 */
export async function sharePacket(
  actor: Actor,
  { id, days, requestId }: SharePacket,
): Promise<{ token: string | null }> {
  const { personId } = signedIn(actor)
  return transaction(async (tx) => {
    const packet = found(await findPacket(tx, personId, id))
    authorise(actor, 'packet.share', packet)
    if (await isLinkMade(tx, id, requestId)) return { token: null }
    const at = now()
    if ((await countWorkingLinks(tx, id, at)) >= linksAtMost)
      throw new Refusal('illegal', { reason: 'links-full' })
    const token = newToken()
    await insertLink(tx, {
      ...{ packetId: id, tokenHash: tokenHash(token), requestId, createdAt: at },
      expiresAt: new Date(at.getTime() + days * 86_400_000),
    })
    await appendEvent(tx, {
      ownerId: personId,
      actorId: personId,
      kind: 'packet.shared',
      subject: { type: 'packet', id },
    })
    return { token }
  })
}
