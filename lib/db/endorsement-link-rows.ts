import type { Db } from './client'

/** A link that asks for an endorsement, with the entry behind the claim and what stands as said through the link. */
export type EndorsementLinkRow = {
  id: string
  evidenceId: string
  expiresAt: Date
  revokedAt: Date | null
  claimWithdrawnAt: Date | null
  ownerId: string
  ownerName: string
  ownerTimeZone: string
  /** the framework of the owner's active plan */
  frameworkVersionId: string | null
  entryId: string
  kind: string
  title: string
  state: string
  startsOn: string | null
  endsOn: string | null
  date: string
  link: string
  isPrivate: boolean
  entryDeletedAt: Date | null
  endorsementId: string | null
  guestName: string | null
  saw: string | null
  saidAt: Date | null
}

const instants = ['revokedAt', 'claimWithdrawnAt', 'entryDeletedAt', 'saidAt'] as const

// SQLite keeps instants as text, and truth as a number
type Instant = Date | string

type Stored = Omit<EndorsementLinkRow, 'expiresAt' | 'isPrivate' | (typeof instants)[number]> & {
  expiresAt: Instant
  isPrivate: boolean | number | bigint
} & Record<(typeof instants)[number], Instant | null>

/** A link by its token's hash, good or not; null for a token that never was. One statement, where Prisma would need five. */
export async function endorsementLinkRow(client: Db, tokenHash: string): Promise<EndorsementLinkRow | null> {
  const [row] = await client.$queryRaw<Stored[]>`
    SELECT l."id", l."evidenceId", l."expiresAt", l."revokedAt", e."withdrawnAt" AS "claimWithdrawnAt", l."ownerId",
      p."name" AS "ownerName", p."timeZone" AS "ownerTimeZone", a."frameworkVersionId", j."id" AS "entryId", j."kind",
      j."title", j."state", j."startsOn", j."endsOn", j."date", j."link", j."isPrivate",
      j."deletedAt" AS "entryDeletedAt", n."id" AS "endorsementId", n."guestName", n."saw", n."at" AS "saidAt"
    FROM "EndorsementLink" l
    JOIN "Evidence" e ON e."id" = l."evidenceId"
    JOIN "JournalEntry" j ON j."id" = e."entryId"
    JOIN "Person" p ON p."id" = l."ownerId"
    LEFT JOIN "Plan" a ON a."activeKey" = l."ownerId"
    LEFT JOIN "Endorsement" n ON n."evidenceId" = e."id" AND n."linkId" = l."id" AND n."withdrawnAt" IS NULL
    WHERE l."tokenHash" = ${tokenHash}`
  if (!row) return null
  const instant = (name: (typeof instants)[number]) => (row[name] === null ? null : new Date(row[name]))
  return {
    ...row,
    expiresAt: new Date(row.expiresAt),
    isPrivate: Boolean(row.isPrivate),
    revokedAt: instant('revokedAt'),
    claimWithdrawnAt: instant('claimWithdrawnAt'),
    entryDeletedAt: instant('entryDeletedAt'),
    saidAt: instant('saidAt'),
  }
}
