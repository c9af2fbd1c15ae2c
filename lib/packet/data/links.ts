import type { Db, Tx } from '@/lib/db/client'
import { newId } from '@/lib/ids'

const columns = { id: true, createdAt: true, expiresAt: true, revokedAt: true } as const

/** The links of a packet, the newest first. One statement. */
export async function linksOf(client: Db, packetId: string) {
  return client.packetLink.findMany({
    where: { packetId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: columns,
  })
}

/** A link by its token's hash, with whose packet it shows; null for a token that never was. */
export async function findPacketLink(client: Db, tokenHash: string) {
  const link = await client.packetLink.findUnique({
    where: { tokenHash },
    select: { ...columns, packetId: true, packet: { select: { ownerId: true } } },
  })
  if (!link) return null
  const { packet, ...row } = link
  return { ...row, ownerId: packet.ownerId }
}

/** Whether a form that was sent before has made a link. */
export async function isLinkMade(tx: Tx, packetId: string, requestId: string): Promise<boolean> {
  return (await tx.packetLink.count({ where: { packetId, requestId } })) > 0
}

/** How many links of a packet still show it at an instant. */
export async function countWorkingLinks(tx: Tx, packetId: string, at: Date): Promise<number> {
  return tx.packetLink.count({ where: { packetId, revokedAt: null, expiresAt: { gt: at } } })
}

type NewLink = { packetId: string; tokenHash: string; createdAt: Date; expiresAt: Date; requestId: string }

/** Adds a link. */
export async function insertLink(tx: Tx, link: NewLink): Promise<void> {
  await tx.packetLink.create({ data: { id: newId(), ...link }, select: { id: true } })
}

/** Whose packet one of a person's links shows, or null. */
export async function findOwnLink(client: Db, ownerId: string, id: string) {
  return client.packetLink.findFirst({
    where: { id, packet: { ownerId } },
    select: { packetId: true, revokedAt: true },
  })
}

/** Takes back a link that was not yet; gives how many there were, 1 or 0. */
export async function markLinkRevoked(tx: Tx, id: string, revokedAt: Date): Promise<number> {
  const { count } = await tx.packetLink.updateMany({ where: { id, revokedAt: null }, data: { revokedAt } })
  return count
}
