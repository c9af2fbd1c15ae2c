import { sqltag as sql } from '@prisma/client/runtime/client'
import type { Db } from './client'

// SQLite keeps instants as text and whole numbers as bigint
type Instant = Date | string

export type PartnerRow = {
  mentorshipId: string
  kind: string
  ownerId: string
  ownerName: string
  ownerTimeZone: string
  counterpartId: string
  otherName: string
  otherTimeZone: string
  rhythmWeeks: number | null
  hasOpen: boolean
  lastSignedId: string | null
  lastScheduledAt: Date | null
}

/**
 * The mentorships of a person that last, on either side, by the other's name, each with whether it has a review that
 * is not signed and with the one that was signed last. One statement, where Prisma would need five.
 */
export async function partnerRows(client: Db, personId: string): Promise<PartnerRow[]> {
  const rows = await client.$queryRaw<
    (Omit<PartnerRow, 'rhythmWeeks' | 'hasOpen' | 'lastScheduledAt'> & {
      rhythmWeeks: number | bigint | null
      openId: string | null
      lastScheduledAt: Instant | null
    })[]
  >`
    SELECT m."id" AS "mentorshipId", m."kind", m."ownerId", o."name" AS "ownerName",
      o."timeZone" AS "ownerTimeZone", m."counterpartId", c."name" AS "otherName",
      c."timeZone" AS "otherTimeZone", m."rhythmWeeks",
      (SELECT r."id" FROM "Review" r WHERE r."mentorshipId" = m."id" AND r."ownerId" = m."ownerId"
        AND r."state" IN ('scheduled', 'preparing', 'revealed') LIMIT 1) AS "openId",
      s."id" AS "lastSignedId", s."scheduledAt" AS "lastScheduledAt"
    FROM "Mentorship" m
    JOIN "Person" o ON o."id" = m."ownerId"
    JOIN "Person" c ON c."id" = m."counterpartId"
    LEFT JOIN "Review" s ON s."id" = (
      SELECT l."id" FROM "Review" l
      WHERE l."mentorshipId" = m."id" AND l."ownerId" = m."ownerId" AND l."state" = 'signed'
      ORDER BY l."scheduledAt" DESC, l."id" DESC LIMIT 1
    )
    WHERE (m."ownerId" = ${personId} OR m."counterpartId" = ${personId}) AND m."endedAt" IS NULL
    ORDER BY m."since", m."id"`
  return rows.map(({ openId, ...row }) => ({
    ...row,
    rhythmWeeks: row.rhythmWeeks === null ? null : Number(row.rhythmWeeks),
    hasOpen: openId !== null,
    lastScheduledAt: row.lastScheduledAt === null ? null : new Date(row.lastScheduledAt),
  }))
}

export type ListedReviewRow = {
  id: string
  ownerId: string
  ownerName: string
  otherName: string | null
  guestName: string
  otherKind: string
  state: string
  scheduledAt: Date
  ownerSubmittedAt: Date | null
  otherSubmittedAt: Date | null
  ownerSignedAt: Date | null
  otherSignedAt: Date | null
  signedAt: Date | null
}

type StoredListedRow = {
  [Name in keyof ListedReviewRow]: ListedReviewRow[Name] extends Date
    ? Instant
    : ListedReviewRow[Name] extends Date | null
      ? Instant | null
      : ListedReviewRow[Name]
}

/** Reviews with the names of the two, and `m`, the mentorship that they belong to. */
const listedReviews = sql`
  SELECT r."id", r."ownerId", o."name" AS "ownerName", p."name" AS "otherName", r."guestName", r."otherKind",
    r."state", r."scheduledAt", r."ownerSubmittedAt", r."otherSubmittedAt", r."ownerSignedAt",
    r."otherSignedAt", r."signedAt"
  FROM "Review" r
  JOIN "Person" o ON o."id" = r."ownerId"
  LEFT JOIN "Person" p ON p."id" = r."otherId"
  LEFT JOIN "Mentorship" m ON m."id" = r."mentorshipId"`

/** The reviews that somebody takes part in and that are not over, the earliest first; at most `take`. One statement. */
export async function openReviewRows(client: Db, personId: string, take: number): Promise<ListedReviewRow[]> {
  const rows = await client.$queryRaw<StoredListedRow[]>`
    ${listedReviews}
    WHERE r."state" IN ('scheduled', 'preparing', 'revealed') AND (
      r."ownerId" = ${personId}
      OR (r."otherId" = ${personId} AND m."id" IS NOT NULL AND m."endedAt" IS NULL)
    )
    ORDER BY r."scheduledAt", r."id"
    LIMIT ${take}`
  return rows.map(listed)
}

/** The same of those that are signed or cancelled, the latest first, before a place or of all. One statement. */
export async function pastReviewRows(
  client: Db,
  personId: string,
  take: number,
  before: { at: Date; id: string } | null,
): Promise<ListedReviewRow[]> {
  const { at, id } = before ?? { at: new Date('9999-12-31T00:00:00Z'), id: '' }
  const rows = await client.$queryRaw<StoredListedRow[]>`
    ${listedReviews}
    WHERE r."state" IN ('signed', 'cancelled') AND (
      r."ownerId" = ${personId}
      OR (r."otherId" = ${personId}
        AND (r."state" = 'signed' OR (m."id" IS NOT NULL AND m."endedAt" IS NULL)))
    ) AND (r."scheduledAt" < ${at} OR (r."scheduledAt" = ${at} AND r."id" < ${id}))
    ORDER BY r."scheduledAt" DESC, r."id" DESC
    LIMIT ${take}`
  return rows.map(listed)
}

function listed(row: StoredListedRow): ListedReviewRow {
  const instant = (at: Instant | null) => (at === null ? null : new Date(at))
  return {
    ...row,
    scheduledAt: new Date(row.scheduledAt),
    ownerSubmittedAt: instant(row.ownerSubmittedAt),
    otherSubmittedAt: instant(row.otherSubmittedAt),
    ownerSignedAt: instant(row.ownerSignedAt),
    otherSignedAt: instant(row.otherSignedAt),
    signedAt: instant(row.signedAt),
  }
}
