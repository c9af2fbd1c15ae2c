import type { Db } from './client'

type Truth = boolean | number | bigint

/** A mentorship that lasts, with its owner. */
export type SightRow = {
  id: string
  kind: string
  since: Date
  ownerName: string
  ownerTimeZone: string
  seesGoals: boolean
  seesSkills: boolean
  seesLevels: boolean
  seesJournal: boolean
  journalFrom: string | null
}

// SQLite keeps instants as text and truths as numbers
type Row = Omit<SightRow, 'since' | 'seesGoals' | 'seesSkills' | 'seesLevels' | 'seesJournal'> & {
  since: Date | string
} & Record<'seesGoals' | 'seesSkills' | 'seesLevels' | 'seesJournal', Truth>

/** The mentorship of an owner with somebody while it lasts; else null. One statement, where Prisma would need two. */
export async function sightRow(client: Db, personId: string, ownerId: string): Promise<SightRow | null> {
  const [row] = await client.$queryRaw<Row[]>`
    SELECT m."id", m."kind", m."since", p."name" AS "ownerName", p."timeZone" AS "ownerTimeZone",
      m."seesGoals", m."seesSkills", m."seesLevels", m."seesJournal", m."journalFrom"
    FROM "Mentorship" m JOIN "Person" p ON p."id" = m."ownerId"
    WHERE m."counterpartId" = ${personId} AND m."endedAt" IS NULL AND m."ownerId" = ${ownerId}`
  if (!row) return null
  return {
    ...row,
    since: new Date(row.since),
    seesGoals: Boolean(row.seesGoals),
    seesSkills: Boolean(row.seesSkills),
    seesLevels: Boolean(row.seesLevels),
    seesJournal: Boolean(row.seesJournal),
  }
}
