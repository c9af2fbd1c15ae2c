import { newToken, tokenHash } from '@/lib/auth/token'
import { now } from '@/lib/clock'
import type { Db, Prisma } from '@/lib/db/client'
import { newId } from '@/lib/ids'

type PacketWanted = {
  ownerId: string
  frameworkVersionId: string
  roleKey?: string
  startsOn?: string
  endsOn?: string
  createdAt?: Date
  /** Markdown by area key; the opening's under an empty one */
  narratives?: Record<string, string>
  omissions?: string[]
}

/** Stores a packet, of 2026 and for principal engineers unless told otherwise; gives its row. */
export async function makePacket(client: Db, { narratives = {}, omissions = [], ...wanted }: PacketWanted) {
  return client.packet.create({
    data: {
      ...{ id: newId(), roleKey: 'principal-engineer', createdAt: now(), requestId: newId() },
      ...{ startsOn: '2026-01-01', endsOn: '2026-12-31', ...wanted },
      narratives: { create: Object.entries(narratives).map(([areaKey, text]) => ({ areaKey, text })) },
      omissions: { create: omissions.map((item) => ({ item })) },
    },
  })
}

/** Stores a link that shows a packet, good for two weeks unless told otherwise; gives its token. */
export async function makePacketLink(
  client: Db,
  wanted: { packetId: string } & Partial<Prisma.PacketLinkUncheckedCreateInput>,
): Promise<string> {
  const token = newToken()
  const createdAt = now()
  await client.packetLink.create({
    data: {
      ...{ id: newId(), tokenHash: tokenHash(token), createdAt, requestId: newId() },
      expiresAt: new Date(createdAt.getTime() + 14 * 86_400_000),
      ...wanted,
    },
  })
  return token
}
