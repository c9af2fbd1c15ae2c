import type { Db } from './client'

/** What a page shows of a file. */
export type EntryFileRow = { id: string; name: string; type: string; size: number }

type Stored = { used: number | bigint } & (EntryFileRow | { id: null })

/**
 * The files of an owner's entry in the order in which they came, and how many bytes all files of the owner have. One
 * statement, where Prisma would need two.
 */
export async function entryFileRows(
  client: Db,
  ownerId: string,
  entryId: string,
): Promise<{ files: EntryFileRow[]; used: number }> {
  const rows = await client.$queryRaw<Stored[]>`
    SELECT f."id", f."name", f."type", f."size", t."used"
    FROM (SELECT COALESCE(SUM("size"), 0) AS "used" FROM "EntryFile" WHERE "ownerId" = ${ownerId}) t
    LEFT JOIN "EntryFile" f ON f."entryId" = ${entryId} AND f."ownerId" = ${ownerId}
    ORDER BY f."id"`
  const files = rows.flatMap((row) => {
    if (row.id === null) return []
    const { used: _, ...file } = row
    return [{ ...file, size: Number(file.size) }]
  })
  return { files, used: Number(rows[0]?.used ?? 0) }
}
