import type { Db } from './client'

/** An observable that a done entry was claimed for, what somebody said of the claim, or a file of an entry. */
export type PacketEvidenceRow = {
  row: 'observable' | 'endorsement' | 'file'
  entryId: string
  /** of the claim; '' for a file */
  evidenceId: string
  /** when it was claimed, said or added */
  at: Date
  withdrawnAt: Date | null
  /** a competency's key, who said it, a file's name */
  one: string
  /** an observable's key, what was said, a file's type */
  other: string
  /** a guest's name, a file's hash */
  third: string
  /** of an endorsement */
  counts: boolean
  /** of a file, in bytes */
  size: number
}

type Stored = Omit<PacketEvidenceRow, 'at' | 'withdrawnAt' | 'counts' | 'size'> & {
  // SQLite keeps instants as text, and truth as a number
  at: Date | string
  withdrawnAt: Date | string | null
  counts: boolean | number | bigint
  size: number | bigint
}

/**
 * What a person's done entries dated after one day and up to another were claimed for, withdrawn or not, everything
 * that was said of that, and the files of those of these entries that are not private. Entries in the bin have none.
 * One statement, where Prisma would need five.
 */
export async function packetEvidenceRows(
  client: Db,
  ownerId: string,
  { after, upTo }: { after: string; upTo: string },
): Promise<PacketEvidenceRow[]> {
  const rows = await client.$queryRaw<Stored[]>`
    SELECT 'observable' AS "row", j."id" AS "entryId", e."id" AS "evidenceId", e."createdAt" AS "at", e."withdrawnAt",
      o."competencyKey" AS "one", o."observableKey" AS "other", '' AS "third", FALSE AS "counts", 0 AS "size"
    FROM "Evidence" e
    JOIN "JournalEntry" j ON j."id" = e."entryId"
    JOIN "EvidenceObservable" o ON o."evidenceId" = e."id"
    WHERE e."ownerId" = ${ownerId} AND j."deletedAt" IS NULL AND j."state" = 'done'
      AND j."date" > ${after} AND j."date" <= ${upTo}
    UNION ALL
    SELECT 'endorsement', j."id", e."id", n."at", n."withdrawnAt", COALESCE(p."name", ''), n."saw", n."guestName",
      n."counts", 0
    FROM "Evidence" e
    JOIN "JournalEntry" j ON j."id" = e."entryId"
    JOIN "Endorsement" n ON n."evidenceId" = e."id"
    LEFT JOIN "Person" p ON p."id" = n."endorserId"
    WHERE e."ownerId" = ${ownerId} AND j."deletedAt" IS NULL AND j."state" = 'done'
      AND j."date" > ${after} AND j."date" <= ${upTo}
    UNION ALL
    SELECT 'file', j."id", '', f."createdAt", NULL, f."name", f."type", f."sha256", FALSE, f."size"
    FROM "EntryFile" f
    JOIN "JournalEntry" j ON j."id" = f."entryId"
    WHERE f."ownerId" = ${ownerId} AND j."deletedAt" IS NULL AND j."state" = 'done' AND j."isPrivate" = FALSE
      AND j."date" > ${after} AND j."date" <= ${upTo}
    ORDER BY "at", "evidenceId", "one", "other", "third"`
  return rows.map((row) => ({
    ...row,
    at: new Date(row.at),
    withdrawnAt: row.withdrawnAt === null ? null : new Date(row.withdrawnAt),
    counts: Boolean(row.counts),
    size: Number(row.size),
  }))
}
