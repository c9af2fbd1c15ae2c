import type { Db } from './client'

/** What somebody said of another's evidence, and whose it is. */
export type GivenEndorsementRow = {
  id: string
  ownerName: string
  saw: string
  at: Date
  withdrawnAt: Date | null
}

type Stored = Omit<GivenEndorsementRow, 'at' | 'withdrawnAt'> & {
  // SQLite keeps instants as text
  at: Date | string
  withdrawnAt: Date | string | null
}

/** What somebody has endorsed, the newest first, at most `take`. One statement, where Prisma would need three. */
export async function givenEndorsementRows(
  client: Db,
  endorserId: string,
  take: number,
): Promise<GivenEndorsementRow[]> {
  const rows = await client.$queryRaw<Stored[]>`
    SELECT n."id", p."name" AS "ownerName", n."saw", n."at", n."withdrawnAt"
    FROM "Endorsement" n
    JOIN "Evidence" e ON e."id" = n."evidenceId"
    JOIN "Person" p ON p."id" = e."ownerId"
    WHERE n."endorserId" = ${endorserId}
    ORDER BY n."at" DESC, n."id" DESC
    LIMIT ${take}`
  return rows.map((row) => ({
    ...row,
    at: new Date(row.at),
    withdrawnAt: row.withdrawnAt === null ? null : new Date(row.withdrawnAt),
  }))
}
