import type { Db } from './client'

/** A review that a person and somebody else signed, once for each level that it agreed on; null where it agreed on none. */
export type PacketReviewRow = {
  id: string
  signedAt: Date
  hash: string
  otherName: string | null
  guestName: string | null
  competencyKey: string | null
  level: number | null
}

type Stored = Omit<PacketReviewRow, 'signedAt' | 'level'> & {
  signedAt: Date | string
  level: number | bigint | null
}

/** The reviews of a person's plans that were signed at or before an instant, the oldest first. One statement. */
export async function packetReviewRows(client: Db, ownerId: string, upTo: Date): Promise<PacketReviewRow[]> {
  const rows = await client.$queryRaw<Stored[]>`
    SELECT s."id", s."signedAt", s."hash", p."name" AS "otherName", r."guestName", a."competencyKey", a."level"
    FROM "SignedReview" s
    LEFT JOIN "Person" p ON p."id" = s."otherId"
    LEFT JOIN "Review" r ON r."id" = s."id"
    LEFT JOIN "AgreedLevel" a ON a."reviewId" = s."id" AND a."subjectId" = s."ownerId"
    WHERE s."ownerId" = ${ownerId} AND s."signedAt" <= ${upTo}
    ORDER BY s."signedAt", s."id", a."competencyKey"`
  return rows.map((row) => ({
    ...row,
    signedAt: new Date(row.signedAt),
    level: row.level === null ? null : Number(row.level),
  }))
}
