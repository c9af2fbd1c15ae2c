import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { packetFacts } from '../data/packet-facts'
import { findPacket } from '../data/packets'
import { type ComposedPacket, composePacket } from '../rules/compose'
import type { PacketDocument } from '../types/document'
import type { PacketRecord } from '../types/pages'

/** One of the actor's packets, composed as of now. Refuses with not-found. Six statements. */
export async function ownPacket(
  actor: Actor,
  id: string,
): Promise<ComposedPacket & { record: PacketRecord }> {
  const { personId: ownerId } = signedIn(actor)
  authorise(actor, 'packet.read', { ownerId })
  return read(async (client) => {
    const record = found(await findPacket(client, ownerId, id))
    return { record, ...composePacket(await packetFacts(client, record)) }
  })
}

/** The same as every file of it is made from. Six statements. */
export async function ownPacketDocument(actor: Actor, id: string): Promise<PacketDocument> {
  return (await ownPacket(actor, id)).document
}
