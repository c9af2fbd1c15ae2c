import type { Db } from './client'

/** A done entry that is not in the bin, once for each of its competencies, and once with null where it has none. */
export type DoneEntryRow = {
  id: string
  kind: string
  title: string
  date: string
  minutes: number | null
  competencyKey: string | null
}

/**
 * What a person has done from a day on, the oldest first. One statement, where Prisma would read the two tables with
 * one each, or with more where there are thousands.
 */
export async function doneEntryRows(client: Db, ownerId: string, from: string): Promise<DoneEntryRow[]> {
  const rows = await client.$queryRaw<
    (Omit<DoneEntryRow, 'minutes'> & { minutes: number | bigint | null })[]
  >`
    SELECT e."id", e."kind", e."title", e."date", e."minutes", c."competencyKey"
    FROM "JournalEntry" e LEFT JOIN "EntryCompetency" c ON c."entryId" = e."id"
    WHERE e."ownerId" = ${ownerId} AND e."deletedAt" IS NULL AND e."date" >= ${from} AND e."state" = 'done'
    ORDER BY e."date", e."id", c."competencyKey"`
  // SQLite's whole numbers come as bigint
  return rows.map((row) => ({ ...row, minutes: row.minutes === null ? null : Number(row.minutes) }))
}

/** An entry that is not in the bin, once for each of its competencies. */
export type ListedEntryRow = {
  id: string
  kind: string
  title: string
  state: string
  date: string
  minutes: number | null
  isPrivate: boolean
  competencyKey: string
}

/** The newest entries of a person under a competency, at most `take`, with all their competencies. One statement. */
export async function entryRowsWithCompetency(
  client: Db,
  ownerId: string,
  competencyKey: string,
  take: number,
): Promise<ListedEntryRow[]> {
  const rows = await client.$queryRaw<
    (Omit<ListedEntryRow, 'minutes' | 'isPrivate'> & {
      minutes: number | bigint | null
      isPrivate: boolean | number | bigint
    })[]
  >`
    SELECT e.*, c."competencyKey"
    FROM (
      SELECT j."id", j."kind", j."title", j."state", j."date", j."minutes", j."isPrivate"
      FROM "JournalEntry" j JOIN "EntryCompetency" o ON o."entryId" = j."id"
      WHERE j."ownerId" = ${ownerId} AND j."deletedAt" IS NULL AND o."competencyKey" = ${competencyKey}
      ORDER BY j."date" DESC, j."id" DESC
      LIMIT ${take}
    ) e JOIN "EntryCompetency" c ON c."entryId" = e."id"
    ORDER BY e."date" DESC, e."id" DESC, c."competencyKey"`
  // SQLite's whole numbers come as bigint, its truths as numbers
  return rows.map(({ minutes, isPrivate, ...row }) => ({
    ...row,
    minutes: minutes === null ? null : Number(minutes),
    isPrivate: Boolean(isPrivate),
  }))
}

/** Rows of one record stand one after another: each record once, with its competencies as keys. */
export function recordsOf<Row extends { id: string; competencyKey: string | null }>(rows: readonly Row[]) {
  const records: (Omit<Row, 'competencyKey'> & { competencies: string[] })[] = []
  for (const { competencyKey, ...row } of rows) {
    const last = records.at(-1)
    const record = last?.id === row.id ? last : { ...row, competencies: [] }
    if (record !== last) records.push(record)
    if (competencyKey !== null) record.competencies.push(competencyKey)
  }
  return records
}
