import { type Sql, sqltag as sql } from '@prisma/client/runtime/client'
import type { Db } from './client'

/** An observable that an entry was claimed for, or an endorsement that counts of such a claim. */
export type GroundsRow = {
  row: 'observable' | 'endorsement'
  evidenceId: string
  entryId: string
  /** the entry's date */
  date: string
  isPrivate: boolean
  /** when it was claimed, or endorsed */
  at: Date
  withdrawnAt: Date | null
  competencyKey: string | null
  observableKey: string | null
}

/** The same as a statement gives it. */
export type StoredGroundsRow = Omit<GroundsRow, 'at' | 'withdrawnAt' | 'isPrivate'> & {
  // SQLite keeps instants as text, and truth as a number
  at: Date | string
  withdrawnAt: Date | string | null
  isPrivate: boolean | number | bigint
}

/** The part of a statement that selects these rows of an owner's, the columns as in `StoredGroundsRow`; `more` follows them. */
export function groundsSelect(ownerId: string, after: string, more: Sql = sql``): Sql {
  return sql`
    SELECT 'observable' AS "row", e."id" AS "evidenceId", j."id" AS "entryId", j."date", j."isPrivate",
      e."createdAt" AS "at", e."withdrawnAt", o."competencyKey", o."observableKey" ${more}
    FROM "Evidence" e
    JOIN "JournalEntry" j ON j."id" = e."entryId" AND j."ownerId" = e."ownerId"
    JOIN "EvidenceObservable" o ON o."evidenceId" = e."id"
    WHERE e."ownerId" = ${ownerId} AND j."deletedAt" IS NULL AND j."state" = 'done' AND j."date" > ${after}
    UNION ALL
    SELECT 'endorsement', e."id", j."id", j."date", j."isPrivate", n."at", n."withdrawnAt", NULL, NULL ${more}
    FROM "Evidence" e
    JOIN "JournalEntry" j ON j."id" = e."entryId" AND j."ownerId" = e."ownerId"
    JOIN "Endorsement" n ON n."evidenceId" = e."id"
    WHERE e."ownerId" = ${ownerId} AND j."deletedAt" IS NULL AND j."state" = 'done' AND j."date" > ${after}
      AND n."counts" = TRUE`
}

/** A row as the rest of the program takes it. */
export function groundsRow(row: StoredGroundsRow): GroundsRow {
  return {
    ...row,
    isPrivate: Boolean(row.isPrivate),
    at: new Date(row.at),
    withdrawnAt: row.withdrawnAt === null ? null : new Date(row.withdrawnAt),
  }
}

/**
 * Everything that was ever claimed as evidence of done entries dated after a day, withdrawn or not, and the
 * endorsements of it that count. Entries in the bin show nothing. One statement, where Prisma would need three.
 */
export async function groundsRows(client: Db, ownerId: string, after: string): Promise<GroundsRow[]> {
  const rows = await client.$queryRaw<StoredGroundsRow[]>`${groundsSelect(ownerId, after)}
    ORDER BY "date", "evidenceId", "at", "competencyKey", "observableKey"`
  return rows.map(groundsRow)
}
