import type { Db } from './client'

/** A review's own row with its two people, its mentorship and, for a guest, the link that leads to it. */
export type ReviewRow = {
  id: string
  ownerId: string
  ownerName: string
  ownerTimeZone: string
  otherId: string | null
  personName: string | null
  otherTimeZone: string | null
  otherKind: string
  guestName: string
  mentorshipId: string | null
  pairKey: string
  planId: string
  frameworkVersionId: string
  state: string
  scheduledAt: Date
  openedAt: Date | null
  ownerSubmittedAt: Date | null
  otherSubmittedAt: Date | null
  revealedAt: Date | null
  ownerSignedAt: Date | null
  otherSignedAt: Date | null
  signedAt: Date | null
  cancelledAt: Date | null
  cancelledById: string | null
  cancelReason: string
  version: number
  /** of the mentorship while it lasts, or of the link; null where there is neither */
  switches: Switches | null
  /** the link's; null for participants */
  guestLinkId: string | null
}

type Switches = {
  seesGoals: boolean
  seesSkills: boolean
  seesLevels: boolean
  seesJournal: boolean
  journalFrom: string | null
}

// SQLite keeps instants as text, truths and whole numbers as numbers
type Instant = Date | string
type Truth = boolean | number | bigint

type Row = Omit<
  ReviewRow,
  'scheduledAt' | 'version' | 'switches' | 'guestLinkId' | (typeof instants)[number]
> &
  Record<(typeof instants)[number], Instant | null> & {
    scheduledAt: Instant
    version: number | bigint
    endedAt: Instant | null
    linkId: string | null
    revokedAt: Instant | null
    expiresAt: Instant | null
    journalFrom: string | null
  } & Record<'seesGoals' | 'seesSkills' | 'seesLevels' | 'seesJournal', Truth | null>

const instants = [
  'openedAt',
  'ownerSubmittedAt',
  'otherSubmittedAt',
  'revealedAt',
  'ownerSignedAt',
  'otherSignedAt',
  'signedAt',
  'cancelledAt',
] as const

/**
 * One review that a person takes part in (the owner; the other one while the mentorship lasts, and for ever what both
 * signed), or that a guest's link leads to while it is good at `at`; else null. With no id it is the link's. One
 * statement, where Prisma would need four or five.
 */
export async function reviewRow(
  client: Db,
  id: string | null,
  reader: { personId: string } | { linkId: string },
  at: Date,
): Promise<ReviewRow | null> {
  // no id is empty
  const { personId = '', linkId = '' } = reader as { personId?: string; linkId?: string }
  const [row] = await client.$queryRaw<Row[]>`
    SELECT r."id", r."ownerId", o."name" AS "ownerName", o."timeZone" AS "ownerTimeZone", r."otherId",
      p."name" AS "personName", p."timeZone" AS "otherTimeZone", r."otherKind", r."guestName", r."mentorshipId",
      r."pairKey", r."planId", r."frameworkVersionId", r."state", r."scheduledAt", r."openedAt",
      r."ownerSubmittedAt", r."otherSubmittedAt", r."revealedAt", r."ownerSignedAt", r."otherSignedAt",
      r."signedAt", r."cancelledAt", r."cancelledById", r."cancelReason", r."version", m."endedAt",
      g."id" AS "linkId", g."revokedAt", g."expiresAt", m."journalFrom",
      COALESCE(g."seesGoals", m."seesGoals") AS "seesGoals",
      COALESCE(g."seesSkills", m."seesSkills") AS "seesSkills",
      COALESCE(g."seesLevels", m."seesLevels") AS "seesLevels",
      COALESCE(g."seesJournal", m."seesJournal") AS "seesJournal"
    FROM "Review" r
    JOIN "Person" o ON o."id" = r."ownerId"
    LEFT JOIN "Person" p ON p."id" = r."otherId"
    LEFT JOIN "Mentorship" m ON m."id" = r."mentorshipId"
    LEFT JOIN "GuestLink" g ON g."reviewId" = r."id" AND g."id" = ${linkId}
    WHERE r."id" = COALESCE(${id}, (SELECT l."reviewId" FROM "GuestLink" l WHERE l."id" = ${linkId})) AND (
      r."ownerId" = ${personId} OR g."id" IS NOT NULL OR (
        r."otherId" = ${personId}
        AND (r."state" = 'signed' OR (m."id" IS NOT NULL AND m."endedAt" IS NULL))
      )
    )`
  if (!row) return null
  const { endedAt, linkId: link, revokedAt, expiresAt, seesGoals, seesSkills, seesLevels, seesJournal } = row
  const isGood = revokedAt === null && expiresAt !== null && new Date(expiresAt) > at
  if (link !== null && !isGood) return null
  const lasts = link !== null || (row.mentorshipId !== null && endedAt === null)
  const instant = (name: (typeof instants)[number]) => (row[name] === null ? null : new Date(row[name]))
  return {
    id: row.id,
    ownerId: row.ownerId,
    ownerName: row.ownerName,
    ownerTimeZone: row.ownerTimeZone,
    otherId: row.otherId,
    personName: row.personName,
    otherTimeZone: row.otherTimeZone,
    otherKind: row.otherKind,
    guestName: row.guestName,
    mentorshipId: row.mentorshipId,
    pairKey: row.pairKey,
    planId: row.planId,
    frameworkVersionId: row.frameworkVersionId,
    state: row.state,
    scheduledAt: new Date(row.scheduledAt),
    openedAt: instant('openedAt'),
    ownerSubmittedAt: instant('ownerSubmittedAt'),
    otherSubmittedAt: instant('otherSubmittedAt'),
    revealedAt: instant('revealedAt'),
    ownerSignedAt: instant('ownerSignedAt'),
    otherSignedAt: instant('otherSignedAt'),
    signedAt: instant('signedAt'),
    cancelledAt: instant('cancelledAt'),
    cancelledById: row.cancelledById,
    cancelReason: row.cancelReason,
    version: Number(row.version),
    switches: lasts
      ? {
          seesGoals: Boolean(seesGoals),
          seesSkills: Boolean(seesSkills),
          seesLevels: Boolean(seesLevels),
          seesJournal: Boolean(seesJournal),
          journalFrom: link === null ? row.journalFrom : null,
        }
      : null,
    guestLinkId: link,
  }
}
