import type { Db } from './client'

/** A comment with its author, its milestone and up to when the reader has read; or somebody who may read the thread. */
export type ThreadRow = {
  row: 'comment' | 'reader'
  id: string
  text: string
  at: Date
  personId: string | null
  name: string | null
  milestoneId: string | null
  milestoneTitle: string | null
  readAt: Date | null
}

type Stored = Omit<ThreadRow, 'at' | 'readAt'> & { at: Date | string; readAt: Date | string | null }

/**
 * The newest comments on a goal or an entry of an owner, at most `take`, and everybody who may read them as of now:
 * the owner, and whoever is granted the goal or the entry itself. One statement.
 */
export async function threadRows(
  client: Db,
  {
    ownerId,
    readerId,
    about,
    take,
  }: {
    ownerId: string
    readerId: string
    about: { type: 'goal' | 'entry'; id: string }
    take: number
  },
): Promise<ThreadRow[]> {
  const [goalId, entryId] = about.type === 'goal' ? [about.id, null] : [null, about.id]
  const rows = await client.$queryRaw<Stored[]>`
    SELECT 'comment' AS "row", c."id", c."text", c."createdAt" AS "at", c."authorId" AS "personId", p."name",
      c."milestoneId", m."title" AS "milestoneTitle", r."readAt"
    FROM (
      SELECT * FROM "Comment"
      WHERE "ownerId" = ${ownerId} AND ("goalId" = ${goalId} OR "entryId" = ${entryId})
      ORDER BY "createdAt" DESC, "id" DESC
      LIMIT ${take}
    ) c
    LEFT JOIN "Person" p ON p."id" = c."authorId"
    LEFT JOIN "Milestone" m ON m."id" = c."milestoneId"
    LEFT JOIN "CommentsRead" r
      ON r."personId" = ${readerId} AND r."aboutType" = ${about.type} AND r."aboutId" = ${about.id}
    UNION ALL
    SELECT 'reader', p."id", '', p."createdAt", p."id", p."name", NULL, NULL, NULL
    FROM "Person" p
    WHERE p."id" = ${ownerId} OR EXISTS (
      SELECT 1 FROM "Mentorship" s
      WHERE s."ownerId" = ${ownerId} AND s."counterpartId" = p."id" AND s."endedAt" IS NULL
        AND ((s."seesGoals" AND EXISTS (
            SELECT 1 FROM "Goal" g JOIN "Plan" l ON l."id" = g."planId"
            WHERE g."id" = ${goalId} AND (l."activeKey" IS NOT NULL OR EXISTS (
              SELECT 1 FROM "Review" v
              WHERE v."planId" = l."id" AND v."otherId" = p."id" AND v."state" = 'signed'))))
          OR (s."seesJournal" AND EXISTS (
            SELECT 1 FROM "JournalEntry" e
            WHERE e."id" = ${entryId} AND NOT e."isPrivate" AND e."deletedAt" IS NULL
              AND (s."journalFrom" IS NULL OR e."date" >= s."journalFrom"))))
    )`
  return rows.map((row) => ({
    ...row,
    at: new Date(row.at),
    readAt: row.readAt === null ? null : new Date(row.readAt),
  }))
}

/** A thing with comments that a person has not read; `count` of them. */
export type UnreadRow = {
  type: 'goal' | 'entry'
  id: string
  ownerId: string
  ownerName: string
  title: string
  count: number
}

/**
 * The things with comments by others that a person has not read and may see: one's own, and those that a lasting
 * mentorship grants. The ones with the newest comments first, at most `take`. One statement.
 */
export async function unreadRows(client: Db, personId: string, take: number): Promise<UnreadRow[]> {
  const rows = await client.$queryRaw<(Omit<UnreadRow, 'count'> & { count: number | bigint })[]>`
    SELECT CASE WHEN c."goalId" IS NULL THEN 'entry' ELSE 'goal' END AS "type",
      COALESCE(c."goalId", c."entryId") AS "id", c."ownerId", o."name" AS "ownerName",
      COALESCE(g."title", e."title") AS "title", COUNT(*) AS "count"
    FROM "Comment" c
    JOIN "Person" o ON o."id" = c."ownerId"
    LEFT JOIN "Goal" g ON g."id" = c."goalId"
    LEFT JOIN "JournalEntry" e ON e."id" = c."entryId"
    LEFT JOIN "Plan" l ON l."id" = g."planId"
    LEFT JOIN "Mentorship" s
      ON s."ownerId" = c."ownerId" AND s."counterpartId" = ${personId} AND s."endedAt" IS NULL
    LEFT JOIN "CommentsRead" r
      ON r."personId" = ${personId} AND r."aboutType" = CASE WHEN c."goalId" IS NULL THEN 'entry' ELSE 'goal' END
        AND r."aboutId" = COALESCE(c."goalId", c."entryId")
    WHERE (c."ownerId" = ${personId} OR s."id" IS NOT NULL)
      AND (c."authorId" IS NULL OR c."authorId" <> ${personId})
      AND (r."readAt" IS NULL OR c."createdAt" > r."readAt")
      AND e."deletedAt" IS NULL
      AND (c."ownerId" = ${personId}
        OR (g."id" IS NOT NULL AND s."seesGoals" AND (l."activeKey" IS NOT NULL OR EXISTS (
          SELECT 1 FROM "Review" v
          WHERE v."planId" = l."id" AND v."otherId" = ${personId} AND v."state" = 'signed')))
        OR (e."id" IS NOT NULL AND s."seesJournal" AND NOT e."isPrivate"
          AND (s."journalFrom" IS NULL OR e."date" >= s."journalFrom")))
    GROUP BY c."goalId", c."entryId", c."ownerId", o."name", g."title", e."title"
    ORDER BY MAX(c."createdAt") DESC
    LIMIT ${take}`
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}
