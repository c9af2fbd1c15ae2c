import { join, type Sql, sqltag as sql } from '@prisma/client/runtime/client'
import type { Db } from './client'

/**
 * An observable that an entry was claimed for, what somebody said of such a claim, an observable without an
 * opportunity so far, or an entry that may show one.
 */
export type CompetencyEvidenceRow = {
  row: 'observable' | 'endorsement' | 'mark' | 'near'
  /** the claim's, the mark's or the entry's own */
  id: string
  entryId: string
  title: string
  kind: string
  date: string
  link: string
  isPrivate: boolean
  observableKey: string
  /** who endorsed, or why there was no opportunity; null: an account that was deleted */
  text: string | null
  isGuest: boolean
  counts: boolean
  /** when it was claimed, endorsed or marked */
  at: Date
  withdrawnAt: Date | null
  version: number
  /** 0: the competency's own entry, 1: of its area, 2: neither */
  far: number
  /** how many of the words stand in it */
  words: number
}

type Truth = boolean | number | bigint
type Stored = Omit<
  CompetencyEvidenceRow,
  'isPrivate' | 'isGuest' | 'counts' | 'at' | 'withdrawnAt' | 'version' | 'far' | 'words'
> & {
  // SQLite keeps instants as text, truths as numbers and whole numbers as bigint
  isPrivate: Truth
  isGuest: Truth
  counts: Truth
  at: Date | string
  withdrawnAt: Date | string | null
  version: number | bigint
  far: number | bigint
  words: number | bigint
}

export type NearWanted = {
  /** the competencies whose entries are near, its own left out */
  areaKeys: readonly string[]
  /** beginnings of words as `searchKey` holds them */
  words: readonly string[]
  take: number
  skip: number
}

/** Among how many of the newest done entries, and of the newest under the competency, the nearest are looked for. */
const newest = 1000
const newestOwn = 300

/**
 * Everything that was ever claimed for observables of a competency with what was said of it, the marks of no
 * opportunity, and, where wanted, a page of the entries that are nearest to it; entries in the bin and what is not
 * done left out. One statement: the page that shows it has none to spare.
 */
export async function competencyEvidenceRows(
  client: Db,
  ownerId: string,
  competencyKey: string,
  near: NearWanted | null,
): Promise<CompetencyEvidenceRow[]> {
  const rows = await client.$queryRaw<Stored[]>`
    SELECT 'observable' AS "row", e."id", j."id" AS "entryId", j."title", j."kind", j."date", j."link",
      j."isPrivate", o."observableKey", '' AS "text", FALSE AS "isGuest", FALSE AS "counts", e."createdAt" AS "at",
      e."withdrawnAt", 0 AS "version", 0 AS "far", 0 AS "words"
    FROM "Evidence" e
    JOIN "JournalEntry" j ON j."id" = e."entryId"
    JOIN "EvidenceObservable" o ON o."evidenceId" = e."id"
    WHERE e."ownerId" = ${ownerId} AND o."competencyKey" = ${competencyKey}
      AND j."deletedAt" IS NULL AND j."state" = 'done'
    UNION ALL
    SELECT 'endorsement', e."id", j."id", '', '', '', '', j."isPrivate", '',
      CASE WHEN n."guestName" = '' THEN p."name" ELSE n."guestName" END,
      n."guestName" <> '', n."counts", n."at", n."withdrawnAt", 0, 0, 0
    FROM "Evidence" e
    JOIN "JournalEntry" j ON j."id" = e."entryId"
    JOIN "Endorsement" n ON n."evidenceId" = e."id"
    LEFT JOIN "Person" p ON p."id" = n."endorserId"
    WHERE e."ownerId" = ${ownerId} AND j."deletedAt" IS NULL AND j."state" = 'done'
      AND EXISTS (
        SELECT 1 FROM "EvidenceObservable" o
        WHERE o."evidenceId" = e."id" AND o."competencyKey" = ${competencyKey}
      )
    UNION ALL
    SELECT 'mark', m."id", '', '', '', '', '', FALSE, m."observableKey", m."reason", FALSE, FALSE, m."markedAt",
      NULL, m."version", 0, 0
    FROM "NoOpportunity" m
    WHERE m."ownerId" = ${ownerId} AND m."competencyKey" = ${competencyKey}
    ${near ? nearest(ownerId, competencyKey, near) : none}`
  return rows.map((row) => ({
    ...row,
    ...{ isPrivate: Boolean(row.isPrivate), isGuest: Boolean(row.isGuest), counts: Boolean(row.counts) },
    at: new Date(row.at),
    withdrawnAt: row.withdrawnAt === null ? null : new Date(row.withdrawnAt),
    ...{ version: Number(row.version), far: Number(row.far), words: Number(row.words) },
  }))
}

const none = sql``

function nearest(ownerId: string, competencyKey: string, { areaKeys, words, take, skip }: NearWanted): Sql {
  const shared = words.map((word) => sql`CASE WHEN j."searchKey" LIKE ${`%${word}%`} THEN 1 ELSE 0 END`)
  return sql`
    UNION ALL
    SELECT * FROM (
      SELECT 'near', j."id", j."id", j."title", j."kind", j."date", j."link", j."isPrivate", '', '', FALSE, FALSE,
        j."createdAt", CAST(NULL AS TIMESTAMP), 0,
        CASE WHEN ${isUnder([competencyKey])} THEN 0 WHEN ${isUnder(areaKeys)} THEN 1 ELSE 2 END AS "far",
        ${shared.length > 0 ? join(shared, ' + ') : sql`0`} AS "words"
      FROM "JournalEntry" j
      WHERE j."id" IN (
        SELECT "id" FROM (
          SELECT d."id" FROM "JournalEntry" d
          WHERE d."ownerId" = ${ownerId} AND d."deletedAt" IS NULL AND d."state" = 'done'
          ORDER BY d."date" DESC, d."id" DESC LIMIT ${newest}
        ) "newest"
        UNION
        SELECT "id" FROM (
          SELECT d."id" FROM "JournalEntry" d JOIN "EntryCompetency" c ON c."entryId" = d."id"
          WHERE d."ownerId" = ${ownerId} AND d."deletedAt" IS NULL AND d."state" = 'done'
            AND c."competencyKey" = ${competencyKey}
          ORDER BY d."date" DESC, d."id" DESC LIMIT ${newestOwn}
        ) "own"
      )
      ORDER BY "far", "words" DESC, j."date" DESC, j."id" DESC LIMIT ${take} OFFSET ${skip}
    ) "near"`
}

function isUnder(keys: readonly string[]): Sql {
  if (keys.length === 0) return sql`FALSE`
  return sql`EXISTS (
    SELECT 1 FROM "EntryCompetency" c WHERE c."entryId" = j."id" AND c."competencyKey" IN (${join([...keys])})
  )`
}
