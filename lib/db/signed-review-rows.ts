import type { Db } from './client'

/** A signed review with who its two sides are now. */
export type SignedReviewRow = {
  id: string
  ownerId: string | null
  otherId: string | null
  ownerName: string | null
  personName: string | null
  guestName: string | null
  /** null where the review's own row is gone */
  state: string | null
  canonical: string
  hash: string
  signedAt: Date
  guestLinkId: string | null
}

type Row = Omit<SignedReviewRow, 'signedAt'> & {
  signedAt: Date | string
  revokedAt: Date | string | null
  expiresAt: Date | string | null
}

/**
 * A review as a person signed it, or a guest whose link is good at `at`; else null. It is found without the review's
 * own row, which goes with its owner's account. One statement.
 */
export async function signedReviewRow(
  client: Db,
  id: string,
  reader: { personId: string } | { linkId: string },
  at: Date,
): Promise<SignedReviewRow | null> {
  // no id is empty
  const { personId = '', linkId = '' } = reader as { personId?: string; linkId?: string }
  const [found] = await client.$queryRaw<Row[]>`
    SELECT s."id", s."ownerId", s."otherId", o."name" AS "ownerName", p."name" AS "personName",
      r."guestName", r."state", s."canonical", s."hash", s."signedAt",
      g."id" AS "guestLinkId", g."revokedAt", g."expiresAt"
    FROM "SignedReview" s
    LEFT JOIN "Review" r ON r."id" = s."id"
    LEFT JOIN "Person" o ON o."id" = s."ownerId"
    LEFT JOIN "Person" p ON p."id" = s."otherId"
    LEFT JOIN "GuestLink" g ON g."reviewId" = s."id" AND g."id" = ${linkId}
    WHERE s."id" = ${id}
      AND (s."ownerId" = ${personId} OR s."otherId" = ${personId} OR g."id" IS NOT NULL)`
  if (!found) return null
  const { revokedAt, expiresAt, ...row } = found
  const isGood = revokedAt === null && expiresAt !== null && new Date(expiresAt) > at
  if (row.guestLinkId !== null && !isGood) return null
  return { ...row, signedAt: new Date(row.signedAt) }
}
