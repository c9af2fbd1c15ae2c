import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { tokenHash } from '@/lib/auth/token'
import { now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { findPacketLink } from '../data/links'
import { packetFacts } from '../data/packet-facts'
import { findPacket } from '../data/packets'
import { composePacket } from '../rules/compose'
import { linkWorks } from '../rules/share-link'
import type { PacketDocument } from '../types/document'

/**
 * The packet that a link shows, to anybody who has it; looking changes nothing. Refuses with not-found for a token that
 * never was, with gone for a link that was taken back or has run out. Eight statements at most.
 */
export async function sharedPacket(actor: Actor, token: string): Promise<PacketDocument> {
  authorise(actor, 'packet.open')
  return read(async (client) => {
    const link = found(await findPacketLink(client, tokenHash(token)))
    if (!linkWorks(link, now())) throw new Refusal('gone', { reason: 'packet-link-over' })
    const record = found(await findPacket(client, link.ownerId, link.packetId))
    return composePacket(await packetFacts(client, record, 'others')).document
  })
}
