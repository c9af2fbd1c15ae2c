import type { Db } from './client'

/** A notice with the names that its sentence needs, as they are now. */
export type NoticeRow = {
  id: string
  kind: string
  at: Date
  readAt: Date | null
  ownerId: string | null
  actorId: string | null
  /** null: nobody did it, or somebody whose account is gone */
  actorName: string | null
  /** of a review or a promise, the other one of the two; null: a guest, or somebody whose account is gone */
  counterpartName: string | null
  /** mentor, manager, peer, guest; null: not about a review or a promise */
  counterpartKind: string | null
  guestName: string | null
  promise: string | null
}

type Stored = Omit<NoticeRow, 'at' | 'readAt'> & { at: Date | string; readAt: Date | string | null }

/** After every notice. */
const afterAll = { at: new Date('9999-12-31T00:00:00Z'), id: '' }

/**
 * A person's notices, newest first, those before one of them or all; at most `take`. One statement, where Prisma would
 * need one for each kind of thing.
 */
export async function noticeRows(
  client: Db,
  personId: string,
  before: { at: Date; id: string } | null,
  take: number,
): Promise<NoticeRow[]> {
  const { at, id } = before ?? afterAll
  const rows = await client.$queryRaw<Stored[]>`
    SELECT n."id", n."kind", n."at", n."readAt", n."ownerId", n."actorId", a."name" AS "actorName",
      c."name" AS "counterpartName", r."guestName", s."what" AS "promise",
      CASE WHEN s."id" IS NULL THEN r."otherKind" ELSE 'person' END AS "counterpartKind"
    FROM "Notice" n
    LEFT JOIN "Person" a ON a."id" = n."actorId"
    LEFT JOIN "Review" r ON n."kind" LIKE 'review.%' AND r."id" = n."subjectId"
    LEFT JOIN "ReviewPromise" s ON n."kind" LIKE 'promise.%' AND s."id" = n."subjectId"
    LEFT JOIN "Person" c ON c."id" = CASE
      WHEN COALESCE(r."ownerId", s."ownerId") = n."personId" THEN COALESCE(r."otherId", s."otherId")
      ELSE COALESCE(r."ownerId", s."ownerId") END
    WHERE n."personId" = ${personId} AND n."at" <= ${at} AND NOT (n."at" = ${at} AND n."id" >= ${id})
    ORDER BY n."at" DESC, n."id" DESC
    LIMIT ${take}`
  return rows.map((row) => ({
    ...row,
    at: new Date(row.at),
    readAt: row.readAt === null ? null : new Date(row.readAt),
  }))
}
