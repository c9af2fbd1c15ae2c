import type { Db } from './client'

/** An invitation with its owner's name. */
export type InvitationForSomebody = {
  id: string
  ownerId: string
  ownerName: string
  kind: string
  purpose: string
  seesGoals: boolean
  seesSkills: boolean
  seesLevels: boolean
  seesJournal: boolean
  journalFrom: string | null
  expiresAt: Date
}

// SQLite keeps instants as text and truths as numbers
type Truth = boolean | number | bigint
type Switch = 'seesGoals' | 'seesSkills' | 'seesLevels' | 'seesJournal'
type Row = Omit<InvitationForSomebody, Switch | 'expiresAt'> &
  Record<Switch, Truth> & { expiresAt: Date | string }

/**
 * The unanswered invitations of which somebody was told, the newest first, at most 20; those that have run out are
 * among them. One statement, where Prisma would need three.
 */
export async function invitationsToldOf(client: Db, personId: string): Promise<InvitationForSomebody[]> {
  const rows = await client.$queryRaw<Row[]>`
    SELECT i."id", i."ownerId", o."name" AS "ownerName", i."kind", i."purpose", i."seesGoals", i."seesSkills",
      i."seesLevels", i."seesJournal", i."journalFrom", i."expiresAt"
    FROM "Notice" n
    JOIN "Invitation" i ON i."id" = n."subjectId"
    JOIN "Person" o ON o."id" = i."ownerId"
    WHERE n."personId" = ${personId} AND n."kind" = 'invitation.received' AND i."mentorshipId" IS NULL
      AND i."declinedAt" IS NULL AND i."revokedAt" IS NULL
    ORDER BY n."at" DESC, n."id"
    LIMIT 20`
  return rows.map(({ seesGoals, seesSkills, seesLevels, seesJournal, expiresAt, ...row }) => ({
    ...row,
    seesGoals: Boolean(seesGoals),
    seesSkills: Boolean(seesSkills),
    seesLevels: Boolean(seesLevels),
    seesJournal: Boolean(seesJournal),
    expiresAt: new Date(expiresAt),
  }))
}
