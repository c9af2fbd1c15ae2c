import type { Db } from './client'

/** An observable that an entry is claimed for, a link that asks for an endorsement of that, or what somebody said of it. */
export type EvidenceRow = {
  row: 'observable' | 'link' | 'endorsement'
  evidenceId: string
  /** when it was claimed, asked, or said */
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
  /** the link itself, or the one that it was said through */
  linkId: string | null
  asked: string | null
  expiresAt: Date | null
}

type Stored = Omit<EvidenceRow, 'at' | 'withdrawnAt' | 'expiresAt'> & {
  // SQLite keeps instants as text
  at: Date | string
  withdrawnAt: Date | string | null
  expiresAt: Date | string | null
}

/** Which of an owner's entries somebody may see; the owner, `privately`, all of them, and the links to them. */
export type EntrySight = { ownerId: string; entryId: string; privately: boolean; from: string }

/**
 * What an entry is claimed for as evidence, without what was withdrawn, and everything that was said of these
 * claims, the oldest first; for the owner the links, too, that were not taken back. None for an entry that is in the
 * bin, or that is not to be seen. One statement.
 */
export async function evidenceRows(
  client: Db,
  { ownerId, entryId, privately, from }: EntrySight,
): Promise<EvidenceRow[]> {
  const rows = await client.$queryRaw<Stored[]>`
    SELECT 'observable' AS "row", e."id" AS "evidenceId", e."createdAt" AS "at", o."competencyKey", o."observableKey",
      NULL AS "endorsementId", NULL AS "endorserId", NULL AS "endorserName", '' AS "guestName", '' AS "saw",
      e."withdrawnAt", NULL AS "linkId", NULL AS "asked", NULL AS "expiresAt"
    FROM "Evidence" e
    JOIN "EvidenceObservable" o ON o."evidenceId" = e."id"
    JOIN "JournalEntry" j ON j."id" = e."entryId"
    WHERE e."entryId" = ${entryId} AND e."ownerId" = ${ownerId} AND e."withdrawnAt" IS NULL
      AND j."deletedAt" IS NULL AND j."isPrivate" IN (FALSE, ${privately}) AND j."date" >= ${from}
    UNION ALL
    SELECT 'link', e."id", l."createdAt", NULL, NULL, NULL, NULL, NULL, '', '', NULL, l."id", l."asked", l."expiresAt"
    FROM "Evidence" e
    JOIN "EndorsementLink" l ON l."evidenceId" = e."id"
    JOIN "JournalEntry" j ON j."id" = e."entryId"
    WHERE e."entryId" = ${entryId} AND e."ownerId" = ${ownerId} AND e."withdrawnAt" IS NULL
      AND j."deletedAt" IS NULL AND l."revokedAt" IS NULL AND TRUE = ${privately}
    UNION ALL
    SELECT 'endorsement', e."id", n."at", NULL, NULL, n."id", n."endorserId", p."name", n."guestName", n."saw",
      n."withdrawnAt", n."linkId", NULL, NULL
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
    expiresAt: row.expiresAt === null ? null : new Date(row.expiresAt),
  }))
}
