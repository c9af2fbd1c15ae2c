import type { Db } from './client'

/** An observable that an entry is claimed for, with the entry and what a guest said of the claim. */
export type GuestEvidenceRow = {
  evidenceId: string
  competencyKey: string
  observableKey: string
  kind: string
  title: string
  state: string
  startsOn: string | null
  endsOn: string | null
  link: string
  endorsementId: string | null
  guestName: string | null
  saw: string | null
  saidAt: Date | null
}

type Stored = Omit<GuestEvidenceRow, 'saidAt'> & {
  // SQLite keeps instants as text
  saidAt: Date | string | null
}

/**
 * What an owner claims of done entries dated after a day for the competencies of a review, the newest entry first,
 * without private entries and what was withdrawn. One statement.
 */
export async function guestEvidenceRows(
  client: Db,
  { ownerId, reviewId, linkId, after }: { ownerId: string; reviewId: string; linkId: string; after: string },
): Promise<GuestEvidenceRow[]> {
  const rows = await client.$queryRaw<Stored[]>`
    SELECT e."id" AS "evidenceId", o."competencyKey", o."observableKey", j."kind", j."title", j."state", j."startsOn",
      j."endsOn", j."link", n."id" AS "endorsementId", n."guestName", n."saw", n."at" AS "saidAt"
    FROM "Evidence" e
    JOIN "JournalEntry" j ON j."id" = e."entryId"
    JOIN "EvidenceObservable" o ON o."evidenceId" = e."id"
    JOIN "ReviewCompetency" c ON c."reviewId" = ${reviewId} AND c."competencyKey" = o."competencyKey"
    LEFT JOIN "Endorsement" n ON n."evidenceId" = e."id" AND n."linkId" = ${linkId} AND n."withdrawnAt" IS NULL
    WHERE e."ownerId" = ${ownerId} AND e."withdrawnAt" IS NULL AND j."deletedAt" IS NULL AND j."isPrivate" = FALSE
      AND j."state" = 'done' AND j."date" > ${after}
    ORDER BY j."date" DESC, e."id" DESC, o."competencyKey", o."observableKey"`
  return rows.map((row) => ({ ...row, saidAt: row.saidAt === null ? null : new Date(row.saidAt) }))
}
