import type { OwnerScope } from '@/lib/auth/scope'
import type { Db, Prisma } from '@/lib/db/client'
import { entryRowsWithCompetency, recordsOf } from '@/lib/db/with-competencies'
import type { EntryInList, EntryKey, Totals } from '../types'
import { inGoal, inList, toInList } from './columns'
import { live } from './live'

const newestFirst = [{ date: 'desc' }, { id: 'desc' }] as const

type Where = Prisma.JournalEntryWhereInput

/** The newest entries of some, at most `take`: of all of them, or of those from a key on, itself included or not. */
export async function entriesFrom(
  client: Db,
  scope: OwnerScope,
  where: Where,
  key: (EntryKey & { included?: boolean }) | null,
  take: number,
): Promise<EntryInList[]> {
  // `lte` bounds the walk along the index of date and id; the rest only drops what was on the page before
  const from = key && {
    date: { lte: key.date },
    NOT: { date: key.date, id: key.included ? { gt: key.id } : { gte: key.id } },
  }
  const rows = await client.journalEntry.findMany({
    where: { ...scope, ...live, ...from, ...where },
    select: inList,
    orderBy: [...newestFirst],
    take,
  })
  return rows.map((row) => toInList(row) as EntryInList)
}

/** The keys of those among some that are newer than a key, the nearest first, at most `take`. One statement. */
export async function newerKeys(
  client: Db,
  scope: OwnerScope,
  where: Where,
  key: EntryKey,
  take: number,
): Promise<EntryKey[]> {
  return client.journalEntry.findMany({
    where: {
      ...{ ...scope, ...live, ...where },
      date: { gte: key.date },
      NOT: { date: key.date, id: { lte: key.id } },
    },
    select: { date: true, id: true },
    orderBy: [{ date: 'asc' }, { id: 'asc' }],
    take,
  })
}

/** How many entries there are among some, how many of them say how long they took, and the minutes of those. One statement. */
export async function entryTotals(client: Db, scope: OwnerScope, where: Where): Promise<Totals> {
  const { _count, _sum } = await client.journalEntry.aggregate({
    where: { ...scope, ...live, ...where },
    _count: { _all: true, minutes: true },
    _sum: { minutes: true },
  })
  return { entries: _count._all, timed: _count.minutes, minutes: _sum.minutes ?? 0 }
}

/** The newest entries of a goal, at most `take`; without competencies, which the goal's page names once. */
export async function entriesWithGoal(
  client: Db,
  scope: OwnerScope,
  goalId: string,
  take: number,
): Promise<EntryInList[]> {
  const rows = await client.journalEntry.findMany({
    where: { ...scope, ...live, goalId },
    select: inGoal,
    orderBy: [...newestFirst],
    take,
  })
  return rows.map((row) => toInList({ ...row, competencies: [] }) as EntryInList)
}

/** The newest entries of a person under a competency, at most `take`, with all their competencies. One statement. */
export async function entriesWithCompetency(
  client: Db,
  ownerId: string,
  competencyKey: string,
  take: number,
): Promise<EntryInList[]> {
  const rows = await entryRowsWithCompetency(client, ownerId, competencyKey, take)
  // kinds and states are written through the schema alone
  return recordsOf(rows) as EntryInList[]
}
