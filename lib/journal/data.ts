import type { OwnerScope } from '@/lib/auth/scope'
import { now } from '@/lib/clock'
import type { Db, Tx } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import type { Entry, EntryContent, EntryInList, EntryKey } from './types'

const competencies = { select: { competencyKey: true }, orderBy: { competencyKey: 'asc' } } as const

const inGoal = {
  id: true,
  kind: true,
  title: true,
  state: true,
  date: true,
  minutes: true,
  isPrivate: true,
} as const

const inList = { ...inGoal, competencies } as const

const whole = {
  ...inList,
  startsOn: true,
  endsOn: true,
  provider: true,
  link: true,
  reflection: true,
  goalId: true,
  goal: { select: { id: true, title: true, state: true } },
  version: true,
} as const

const newestFirst = [{ date: 'desc' }, { id: 'desc' }] as const

type Keyed = { competencies: { competencyKey: string }[] }

// kinds and states are written through the schema alone
function toInList(row: Keyed & { kind: string; state: string }) {
  return { ...row, competencies: row.competencies.map(({ competencyKey }) => competencyKey) } as unknown
}

/** One entry. */
export async function findEntry(client: Db | Tx, scope: OwnerScope, id: string): Promise<Entry | null> {
  const row = await client.journalEntry.findFirst({ where: { ...scope, id }, select: whole })
  return row && (toInList(row) as Entry)
}

/** The newest entries, of all or of those after a key, at most `take`. */
export async function entriesAfter(
  client: Db,
  scope: OwnerScope,
  key: EntryKey | null,
  take: number,
): Promise<EntryInList[]> {
  // `lte` bounds the walk along the index of date and id; the rest only drops what was on the page before
  const after = key ? { date: { lte: key.date }, NOT: { date: key.date, id: { gte: key.id } } } : {}
  const rows = await client.journalEntry.findMany({
    where: { ...scope, ...after },
    select: inList,
    orderBy: [...newestFirst],
    take,
  })
  return rows.map((row) => toInList(row) as EntryInList)
}

/** The newest entries up to a day that are more than planned, at most `take`. */
export async function entriesBegunBy(
  client: Db,
  scope: OwnerScope,
  day: string,
  take: number,
): Promise<EntryInList[]> {
  const rows = await client.journalEntry.findMany({
    where: { ...scope, date: { lte: day }, state: { not: 'planned' } },
    select: inList,
    orderBy: [...newestFirst],
    take,
  })
  return rows.map((row) => toInList(row) as EntryInList)
}

/** The newest entries of a goal, at most `take`; without competencies, which the goal's page names once. */
export async function entriesWithGoal(
  client: Db,
  scope: OwnerScope,
  goalId: string,
  take: number,
): Promise<EntryInList[]> {
  const rows = await client.journalEntry.findMany({
    where: { ...scope, goalId },
    select: inGoal,
    orderBy: [...newestFirst],
    take,
  })
  return rows.map((row) => toInList({ ...row, competencies: [] }) as EntryInList)
}

/** The newest entries under a competency, at most `take`. */
export async function entriesWithCompetency(
  client: Db,
  scope: OwnerScope,
  competencyKey: string,
  take: number,
): Promise<EntryInList[]> {
  const rows = await client.journalEntry.findMany({
    where: { ...scope, competencies: { some: { competencyKey } } },
    select: inList,
    orderBy: [...newestFirst],
    take,
  })
  return rows.map((row) => toInList(row) as EntryInList)
}

/** Whether this is an open goal of the active plan. */
export async function isOpenGoal(client: Db | Tx, scope: OwnerScope, goalId: string): Promise<boolean> {
  const row = await client.goal.findFirst({
    where: { ...scope, id: goalId, state: 'open', plan: { activeKey: { not: null } } },
    select: { id: true },
  })
  return row !== null
}

/** The entry that an earlier submission of the same form made, as it is now, or null. */
export async function findByRequest(
  client: Db | Tx,
  ownerId: string,
  requestId: string,
): Promise<Entry | null> {
  const row = await client.journalEntry.findUnique({
    where: { ownerId_requestId: { ownerId, requestId } },
    select: whole,
  })
  return row && (toInList(row) as Entry)
}

type Dated = EntryContent & { date: string }

/** Makes an entry with its competencies; gives its id. */
export async function insertEntry(tx: Tx, ownerId: string, requestId: string, entry: Dated): Promise<string> {
  const { competencies: keys, ...row } = entry
  const id = newId()
  await tx.journalEntry.create({
    data: { ...row, id, ownerId, requestId, createdAt: now() },
    select: { id: true },
  })
  await insertCompetencies(tx, id, keys)
  return id
}

/** Changes an entry that still has this version, competencies included; says whether it had. */
export async function updateEntry(
  tx: Tx,
  scope: OwnerScope,
  id: string,
  version: number,
  entry: Dated,
): Promise<boolean> {
  const { competencies: keys, ...row } = entry
  const { count } = await tx.journalEntry.updateMany({
    where: { ...scope, id, version },
    data: { ...row, version: { increment: 1 } },
  })
  if (count === 0) return false
  await tx.entryCompetency.deleteMany({ where: { entryId: id } })
  await insertCompetencies(tx, id, keys)
  return true
}

async function insertCompetencies(tx: Tx, entryId: string, keys: string[]): Promise<void> {
  if (keys.length === 0) return
  await tx.entryCompetency.createMany({ data: keys.map((competencyKey) => ({ entryId, competencyKey })) })
}

/** Removes an entry that still has this version; says whether it had. */
export async function deleteEntryRow(
  tx: Tx,
  scope: OwnerScope,
  id: string,
  version: number,
): Promise<boolean> {
  const { count } = await tx.journalEntry.deleteMany({ where: { ...scope, id, version } })
  return count > 0
}
