import type { Sees } from '@/lib/auth/grant'
import type { OwnerScope } from '@/lib/auth/scope'
import { now } from '@/lib/clock'
import type { Db, Tx } from '@/lib/db/client'
import { entryFileRows } from '@/lib/db/entry-file-rows'
import { loosenFiles, looseSince } from '@/lib/db/loose-file-rows'
import { newId } from '@/lib/ids'
import type { EntryFile, FileType } from '../types'
import { live } from './live'
import { sharedEntries } from './shared'

const inList = { id: true, name: true, type: true, size: true } as const

/** The files of one's own entry, and how many bytes all of one's files have. One statement. */
export async function filesOfOwn(client: Db, ownerId: string, entryId: string) {
  const { files, used } = await entryFileRows(client, ownerId, entryId)
  // types are written by the rules alone
  return { files: files as EntryFile[], used }
}

/** The files of an owner's entry, where that is among those that somebody may see. One statement. */
export async function filesOfOther(
  client: Db,
  { ownerId, sees }: { ownerId: string; sees: Sees },
  entryId: string,
): Promise<EntryFile[]> {
  const rows = await client.entryFile.findMany({
    where: { ownerId, entryId, entry: { ...live, ...sharedEntries(sees) } },
    select: inList,
    orderBy: { id: 'asc' },
  })
  return rows as EntryFile[]
}

/** A file with where its bytes lie. */
export type StoredFile = EntryFile & { ownerId: string; entryId: string; storageKey: string }

/** A file of an entry that is not in the bin, whoever may see it. One statement. */
export async function findFile(client: Db | Tx, id: string, scope?: OwnerScope): Promise<StoredFile | null> {
  const row = await client.entryFile.findFirst({
    where: { ...scope, id, entry: live },
    select: { ...inList, ownerId: true, entryId: true, storageKey: true },
  })
  return row as StoredFile | null
}

/** The file that an earlier submission of the same form has added to an entry, or null. */
export async function fileByRequest(
  client: Db | Tx,
  ownerId: string,
  requestId: string,
): Promise<EntryFile | null> {
  const row = await client.entryFile.findUnique({
    where: { ownerId_requestId: { ownerId, requestId } },
    select: inList,
  })
  return row as EntryFile | null
}

/** Whether this is an entry that is not in the bin. */
export async function isEntry(client: Db | Tx, scope: OwnerScope, id: string): Promise<boolean> {
  return (await client.journalEntry.count({ where: { ...scope, ...live, id } })) > 0
}

/** How many bytes the files of a person have; with those on their way in, if asked for. */
export async function bytesOf(client: Db | Tx, ownerId: string, arriving: boolean): Promise<number> {
  const files = await client.entryFile.aggregate({ where: { ownerId }, _sum: { size: true } })
  const kept = files._sum.size ?? 0
  if (!arriving) return kept
  const loose = await client.looseFile.aggregate({ where: { ownerId }, _sum: { size: true } })
  return kept + (loose._sum.size ?? 0)
}

/** Notes that bytes are about to be stored for somebody, so that they are found again whatever happens. */
export async function noteArriving(
  tx: Tx,
  { ownerId, storageKey, size }: { ownerId: string; storageKey: string; size: number },
): Promise<void> {
  await tx.looseFile.create({ data: { ownerId, storageKey, size, since: now() } })
}

type Arrived = {
  ownerId: string
  entryId: string
  name: string
  type: FileType
  size: number
  sha256: string
  storageKey: string
  requestId: string
}

/** Makes what has arrived a file of its entry; gives its id, or null when it was given up meanwhile. */
export async function insertFile(tx: Tx, file: Arrived): Promise<string | null> {
  const { storageKey, ownerId } = file
  const { count } = await tx.looseFile.deleteMany({ where: { storageKey, ownerId } })
  if (count === 0) return null
  const id = newId()
  await tx.entryFile.create({ data: { ...file, id, createdAt: now() }, select: { id: true } })
  return id
}

/** Takes a file from its entry; gives the keys of the bytes to remove. */
export async function removeFileRow(tx: Tx, scope: OwnerScope, id: string): Promise<string[]> {
  return loosenFiles(tx, { ...scope, id })
}

/** The keys of bytes that have been loose since an instant or longer, at most 1,000. */
export async function looseKeys(client: Db, instant: Date): Promise<string[]> {
  return looseSince(client, instant, 1000)
}

/** What the link of a guest grants of whose things; null where it is not good any more, or its review was cancelled. One statement. */
export async function guestSight(
  client: Db,
  linkId: string,
): Promise<{ ownerId: string; sees: Sees } | null> {
  const row = await client.guestLink.findFirst({
    where: {
      ...{ id: linkId, revokedAt: null, expiresAt: { gt: now() } },
      review: { state: { not: 'cancelled' } },
    },
    select: { ownerId: true, seesGoals: true, seesSkills: true, seesLevels: true, seesJournal: true },
  })
  if (!row) return null
  const { ownerId, seesGoals: goals, seesSkills: skills, seesLevels: levels, seesJournal: journal } = row
  return { ownerId, sees: { goals, skills, levels, journal, journalFrom: null } }
}
