import { join, type Sql, sqltag } from '@prisma/client/runtime/client'
import type { Tx } from './client'

export type NewNoticeRow = {
  id: string
  occasion: string
  personId: string
  kind: string
  ownerId: string | null
  actorId: string | null
  subjectId: string
  at: Date
}

export type NewMailRow = {
  id: string
  occasion: string
  kind: string
  personId: string
  subjectId: string
  at: Date
}

/** How many rows go into one statement: SQLite takes a limited number of values. */
const atOnce = 100

/**
 * Writes the notices and the mails of occasions that nobody has written yet; those that are there stay as they are.
 * Prisma cannot skip what is there on SQLite. Any number of instances may write the same at once.
 */
export async function insertOccasionRows(
  tx: Tx,
  notices: readonly NewNoticeRow[],
  mails: readonly NewMailRow[],
): Promise<void> {
  for (const some of inParts(notices)) {
    const rows = some.map(
      (n) =>
        sqltag`(${n.id}, ${n.occasion}, ${n.personId}, ${n.kind}, ${n.ownerId}, ${n.actorId}, ${n.subjectId}, ${n.at})`,
    )
    await tx.$executeRaw(
      sqltag`
      INSERT INTO "Notice" ("id", "occasion", "personId", "kind", "ownerId", "actorId", "subjectId", "at")
      VALUES ${join(rows)} ON CONFLICT DO NOTHING` as Sql,
    )
  }
  for (const some of inParts(mails)) {
    const rows = some.map(
      (m) => sqltag`(${m.id}, ${m.occasion}, ${m.kind}, ${m.personId}, ${m.subjectId}, ${m.at})`,
    )
    await tx.$executeRaw(
      sqltag`
      INSERT INTO "OutgoingMail" ("id", "occasion", "kind", "personId", "subjectId", "at")
      VALUES ${join(rows)} ON CONFLICT DO NOTHING` as Sql,
    )
  }
}

function inParts<T>(rows: readonly T[]): T[][] {
  const parts: T[][] = []
  for (let from = 0; from < rows.length; from += atOnce) parts.push(rows.slice(from, from + atOnce))
  return parts
}
