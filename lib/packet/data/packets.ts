import type { OwnerScope } from '@/lib/auth/scope'
import { now } from '@/lib/clock'
import type { Db, Tx } from '@/lib/db/client'
import { packetRows } from '@/lib/db/packet-rows'
import { newId } from '@/lib/ids'
import type { PacketRecord } from '../types/pages'

/** A packet of a person with what its owner chose and wrote, or null. One statement. */
export async function findPacket(client: Db, ownerId: string, id: string): Promise<PacketRecord | null> {
  const rows = await packetRows(client, ownerId, id)
  const own = rows.find(({ row }) => row === 'packet')
  if (!own) return null
  const { row: _row, key: _key, text: _text, ...packet } = own
  return {
    ...{ id, ...packet },
    narratives: new Map(
      rows.filter(({ row }) => row === 'narrative').map(({ key, text }) => [key, text] as const),
    ),
    omissions: new Set(rows.filter(({ row }) => row === 'omission').map(({ key }) => key)),
  }
}

/** A person's packets with their links, the newest first. */
export async function packetsOf(client: Db, scope: OwnerScope) {
  return client.packet.findMany({
    where: scope,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      roleKey: true,
      startsOn: true,
      endsOn: true,
      frameworkVersionId: true,
      links: { select: { expiresAt: true, revokedAt: true } },
    },
  })
}

/** How many packets a person has. */
export async function countPackets(client: Db, scope: OwnerScope): Promise<number> {
  return client.packet.count({ where: scope })
}

type NewPacket = {
  frameworkVersionId: string
  roleKey: string
  startsOn: string
  endsOn: string
  requestId: string
}

/** The packet that an earlier submission of the same form made, or null. */
export async function findPacketByRequest(client: Db, ownerId: string, requestId: string) {
  return client.packet.findUnique({
    where: { ownerId_requestId: { ownerId, requestId } },
    select: { id: true, roleKey: true, startsOn: true, endsOn: true },
  })
}

/** Adds a packet; gives its id. */
export async function insertPacket(tx: Tx, ownerId: string, packet: NewPacket): Promise<string> {
  const id = newId()
  await tx.packet.create({ data: { id, ownerId, createdAt: now(), ...packet }, select: { id: true } })
  return id
}

/** Writes what a packet of this version leaves out and what its owner says; gives how many there were, 1 or 0. */
export async function updatePacket(
  tx: Tx,
  scope: OwnerScope,
  { id, version }: Pick<PacketRecord, 'id' | 'version'>,
  { narratives, omissions }: Pick<PacketRecord, 'narratives' | 'omissions'>,
): Promise<number> {
  const { count } = await tx.packet.updateMany({
    where: { id, version, ...scope },
    data: { version: { increment: 1 } },
  })
  if (count === 0) return 0
  await tx.packetNarrative.deleteMany({ where: { packetId: id } })
  await tx.packetOmission.deleteMany({ where: { packetId: id } })
  await tx.packetNarrative.createMany({
    data: [...narratives].map(([areaKey, text]) => ({ packetId: id, areaKey, text })),
  })
  await tx.packetOmission.createMany({ data: [...omissions].map((item) => ({ packetId: id, item })) })
  return count
}

/** Removes a packet with its links; gives how many there were, 1 or 0. */
export async function deletePacket(tx: Tx, scope: OwnerScope, id: string): Promise<number> {
  const { count } = await tx.packet.deleteMany({ where: { id, ...scope } })
  return count
}
