import { database } from './client'

/** A session with its person, as one row. */
export type SessionRow = {
  id: string
  expiresAt: Date
  lastSeenAt: Date
  person: {
    id: string
    name: string
    email: string
    timeZone: string
    isOperator: boolean
    pageKeys: boolean
    welcomeStep: string | null
    /** at most 100 */
    unreadNotices: number
  }
}

type Row = {
  id: string
  // SQLite keeps instants as text and truths as numbers
  expiresAt: string | Date
  lastSeenAt: string | Date
  personId: string
  name: string
  email: string
  timeZone: string
  isOperator: boolean | number | bigint
  pageKeys: boolean | number | bigint
  welcomeStep: string | null
  unreadNotices: number | bigint
}

/**
 * The session of a token's hash, with its person; null when there is none. Every request asks for it, and Prisma
 * would read the two tables with a statement each.
 */
export async function sessionRow(tokenHash: string): Promise<SessionRow | null> {
  const db = await database()
  const [row] = await db.$queryRaw<Row[]>`
    SELECT s."id", s."expiresAt", s."lastSeenAt", p."id" AS "personId", p."name", p."email", p."timeZone",
      p."isOperator", p."pageKeys", p."welcomeStep", (
        SELECT COUNT(*) FROM (
          SELECT 1 FROM "Notice" n WHERE n."personId" = p."id" AND n."readAt" IS NULL LIMIT 100
        ) AS "unread"
      ) AS "unreadNotices"
    FROM "Session" s JOIN "Person" p ON p."id" = s."personId"
    WHERE s."tokenHash" = ${tokenHash}`
  if (!row) return null
  const { id, expiresAt, lastSeenAt, personId, name, email, timeZone, welcomeStep } = row
  const [isOperator, pageKeys] = [Boolean(row.isOperator), Boolean(row.pageKeys)]
  const unreadNotices = Number(row.unreadNotices)
  return {
    id,
    expiresAt: new Date(expiresAt),
    lastSeenAt: new Date(lastSeenAt),
    person: { id: personId, name, email, timeZone, isOperator, pageKeys, welcomeStep, unreadNotices },
  }
}
