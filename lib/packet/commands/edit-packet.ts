import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { saysTheSame } from '@/lib/form-values'
import { versionById } from '@/lib/framework/data'
import { findPacket, updatePacket } from '../data/packets'
import { packetValues } from '../rules/form-values'
import type { EditPacket } from '../schema'
import type { PacketRecord } from '../types/pages'

/** Changes what a packet leaves out and what its owner says in it. Its facts come from elsewhere: nothing changes them here. */
export async function editPacket(
  actor: Actor,
  { id, version, ...input }: EditPacket,
): Promise<{ id: string }> {
  const { personId } = signedIn(actor)
  return transaction(async (tx) => {
    const packet = found(await findPacket(tx, personId, id))
    authorise(actor, 'packet.compose', packet)
    const { areas } = found(await versionById(tx, packet.frameworkVersionId)).definition
    const wanted = wantedOf(input, packet, areas)
    const theirs = () =>
      new Refusal('conflict', { theirs: packetValues(packet, areas), version: packet.version })
    if (packet.version !== version) {
      // both wrote the same: nobody has anything to choose
      if (saysTheSame(packetValues(packet, areas), packetValues(wanted, areas))) return { id }
      throw theirs()
    }
    if ((await updatePacket(tx, ownedBy(actor), { id, version }, wanted)) === 0) throw theirs()
    await appendEvent(tx, {
      ownerId: personId,
      actorId: personId,
      kind: 'packet.edited',
      subject: { type: 'packet', id },
    })
    return { id }
  })
}

/** Words on areas that the framework does not have are not kept; a part that was not sent says nothing of an area. */
function wantedOf(
  { parts, things, opening, words }: Omit<EditPacket, 'id' | 'version'>,
  packet: PacketRecord,
  areas: readonly { key: string }[],
): Pick<PacketRecord, 'narratives' | 'omissions'> {
  const texts = [
    ['', opening] as const,
    ...areas.map(({ key }) => [key, words[key] ?? packet.narratives.get(key) ?? ''] as const),
  ]
  return {
    narratives: new Map(texts.filter(([, text]) => text !== '')),
    omissions: new Set([...parts, ...things]),
  }
}
