import type { Db } from './client'

/** An observable that an entry is claimed for, or what somebody said of the claim. */
export type EvidenceRow = {
  row: 'observable' | 'endorsement'
  evidenceId: string
  /** when it was claimed, or said */
  at: Date
  competencyKey: string | null
  observableKey: string | null
  endorsementId: string | null
  /** null: a guest, or an account that was deleted */
  endorserId: string | null
  endorserName: string | null
  guestName: string
  saw: string
  withdrawnAt: Date | null
}

type Stored = Omit<EvidenceRow, 'at' | 'withdrawnAt'> & {
  // SQLite keeps instants as text
  at: Date | string
  withdrawnAt: Date | string | null
}

/** Which of an owner's entries somebody may see. */
export type EntrySight = { ownerId: string; entryId: string; privately: boolean; from: string }

/**
 * What an entry is claimed for as evidence, without what was withdrawn, and everything that was said of these
 * claims, the oldest first. None for an entry that is in the bin, or that is not to be seen. One statement.
 */
export async function evidenceRows(
  client: Db,
  { ownerId, entryId, privately, from }: EntrySight,
): Promise<EvidenceRow[]> {
  const rows = await client.$queryRaw<Stored[]>`
    SELECT 'observable' AS "row", e."id" AS "evidenceId", e."createdAt" AS "at", o."competencyKey", o."observableKey",
      NULL AS "endorsementId", NULL AS "endorserId", NULL AS "endorserName", '' AS "guestName", '' AS "saw",
      e."withdrawnAt"
    FROM "Evidence" e
    JOIN "EvidenceObservable" o ON o."evidenceId" = e."id"
    JOIN "JournalEntry" j ON j."id" = e."entryId"
    WHERE e."entryId" = ${entryId} AND e."ownerId" = ${ownerId} AND e."withdrawnAt" IS NULL
      AND j."deletedAt" IS NULL AND j."isPrivate" IN (FALSE, ${privately}) AND j."date" >= ${from}
    UNION ALL
    SELECT 'endorsement', e."id", n."at", NULL, NULL, n."id", n."endorserId", p."name", n."guestName", n."saw",
      n."withdrawnAt"
    FROM "Evidence" e
    JOIN "Endorsement" n ON n."evidenceId" = e."id"
    JOIN "JournalEntry" j ON j."id" = e."entryId"
    LEFT JOIN "Person" p ON p."id" = n."endorserId"
    WHERE e."entryId" = ${entryId} AND e."ownerId" = ${ownerId} AND e."withdrawnAt" IS NULL
      AND j."deletedAt" IS NULL AND j."isPrivate" IN (FALSE, ${privately}) AND j."date" >= ${from}
    ORDER BY "at", "evidenceId", "competencyKey", "observableKey"`
  return rows.map((row) => ({
    ...row,
    at: new Date(row.at),
    withdrawnAt: row.withdrawnAt === null ? null : new Date(row.withdrawnAt),
  }))
}
