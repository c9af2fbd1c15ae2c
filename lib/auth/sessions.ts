import { now } from '../clock'
import type { Db, Tx } from '../db/client'
import { type SessionRow, sessionRow } from '../db/session-row'
import { transaction } from '../db/transaction'
import { newId } from '../ids'
import { newToken, tokenHash } from './token'

const lifetimeDays = 30
const day = 86_400_000
/** A session's end is pushed out at most this often, so that reading pages writes next to nothing. */
const touchAfter = day

/** The same in seconds, for next-auth. */
export const sessionLifetime = lifetimeDays * 86_400

export type FoundSession = {
  sessionId: string
  expiresAt: Date
  person: SessionRow['person']
}

function expiry(at: Date): Date {
  return new Date(at.getTime() + lifetimeDays * day)
}

/**
 * Makes a session and gives the token for the cookie; it is stored only as its hash. What has run out of the
 * person's others is cleared away.
 */
export async function createSession(
  tx: Tx,
  personId: string,
  userAgent: string,
  token = newToken(),
): Promise<string> {
  const at = now()
  await tx.session.deleteMany({ where: { personId, expiresAt: { lte: at } } })
  await tx.session.create({
    data: {
      id: newId(),
      tokenHash: tokenHash(token),
      personId,
      userAgent: userAgent.slice(0, 200),
      createdAt: at,
      lastSeenAt: at,
      expiresAt: expiry(at),
    },
  })
  return token
}

/** The session that a token stands for and its person, or null. Looked up on every request: ending one works at once. */
export async function findSession(token: string): Promise<FoundSession | null> {
  const at = now()
  const row = await sessionRow(tokenHash(token))
  if (!row || row.expiresAt <= at) return null
  if (at.getTime() - row.lastSeenAt.getTime() > touchAfter) await touch(row.id, at)
  return { sessionId: row.id, expiresAt: row.expiresAt, person: row.person }
}

async function touch(id: string, at: Date): Promise<void> {
  await transaction((tx) =>
    tx.session.updateMany({ where: { id }, data: { lastSeenAt: at, expiresAt: expiry(at) } }),
  )
}

/** Ends the session of a token. */
export async function endSessionOf(tx: Tx, token: string): Promise<void> {
  await tx.session.deleteMany({ where: { tokenHash: tokenHash(token) } })
}

/** Ends one session of a person; says whether there was one. */
export async function endSession(tx: Tx, personId: string, sessionId: string): Promise<boolean> {
  return (await tx.session.deleteMany({ where: { id: sessionId, personId } })).count > 0
}

/** Ends all sessions of a person, but for one where that is given. */
export async function endSessions(tx: Tx, personId: string, exceptSessionId?: string): Promise<void> {
  await tx.session.deleteMany({
    where: exceptSessionId ? { personId, id: { not: exceptSessionId } } : { personId },
  })
}

/** A person's sessions that have not run out, the last used first, at most 50. */
export function sessionsOf(db: Db, personId: string) {
  return db.session.findMany({
    where: { personId, expiresAt: { gt: now() } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    take: 50,
  })
}
