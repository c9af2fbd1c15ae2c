import type { Db } from './client'

/** A packet's own row, a text of its narrative (`key`: the area), or something that it leaves out (`key`: what). */
export type PacketRow = {
  row: 'packet' | 'narrative' | 'omission'
  key: string
  text: string
  ownerId: string
  person: string
  timeZone: string
  frameworkVersionId: string
  roleKey: string
  startsOn: string
  endsOn: string
  version: number
}

/** A packet of a person with what its owner chose and wrote; none where it is not there. One statement, where Prisma would need four. */
export async function packetRows(client: Db, ownerId: string, id: string): Promise<PacketRow[]> {
  const rows = await client.$queryRaw<(Omit<PacketRow, 'version'> & { version: number | bigint })[]>`
    SELECT 'packet' AS "row", p."id" AS "key", '' AS "text", p."ownerId", o."name" AS "person", o."timeZone",
      p."frameworkVersionId", p."roleKey", p."startsOn", p."endsOn", p."version"
    FROM "Packet" p JOIN "Person" o ON o."id" = p."ownerId"
    WHERE p."id" = ${id} AND p."ownerId" = ${ownerId}
    UNION ALL
    SELECT 'narrative', n."areaKey", n."text", '', '', '', '', '', '', '', 0
    FROM "PacketNarrative" n WHERE n."packetId" = ${id}
    UNION ALL
    SELECT 'omission', m."item", '', '', '', '', '', '', '', '', 0
    FROM "PacketOmission" m WHERE m."packetId" = ${id}
    ORDER BY "row", "key"`
  return rows.map((row) => ({ ...row, version: Number(row.version) }))
}
