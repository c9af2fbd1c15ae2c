import { join, sqltag as sql } from '@prisma/client/runtime/client'
import type { Db } from './client'

/** An observable that an entry is claimed for. */
export type UnmappedRow = {
  entryId: string
  title: string
  date: string
  competencyKey: string
  observableKey: string
}

/**
 * What somebody's entries are claimed for beside some observables, each as its competency's key and its own with a
 * colon between, the newest entry first, at most `take`; without what was withdrawn and what is in the bin. One
 * statement.
 */
export async function unmappedRows(
  client: Db,
  ownerId: string,
  mapped: readonly string[],
  take: number,
): Promise<UnmappedRow[]> {
  const beside =
    mapped.length > 0
      ? sql`AND o."competencyKey" || ':' || o."observableKey" NOT IN (${join([...mapped])})`
      : sql``
  return client.$queryRaw<UnmappedRow[]>`
    SELECT DISTINCT j."id" AS "entryId", j."title", j."date", o."competencyKey", o."observableKey"
    FROM "Evidence" e
    JOIN "JournalEntry" j ON j."id" = e."entryId"
    JOIN "EvidenceObservable" o ON o."evidenceId" = e."id"
    WHERE e."ownerId" = ${ownerId} AND e."withdrawnAt" IS NULL AND j."deletedAt" IS NULL ${beside}
    ORDER BY j."date" DESC, j."id" DESC, o."competencyKey", o."observableKey"
    LIMIT ${take}`
}
