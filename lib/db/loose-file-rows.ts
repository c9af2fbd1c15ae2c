import { now } from '../clock'
import type { Db, Prisma, Tx } from './client'

/**
 * Takes files from their entries: from now on their bytes wait to be removed. Gives their keys in the
 * storage. One statement where there are none, else three.
 */
export async function loosenFiles(tx: Tx, where: Prisma.EntryFileWhereInput): Promise<string[]> {
  const files = await tx.entryFile.findMany({ where, select: { storageKey: true, size: true } })
  if (files.length === 0) return []
  const since = now()
  await tx.looseFile.createMany({ data: files.map((file) => ({ ...file, since, ownerId: null })) })
  await tx.entryFile.deleteMany({ where })
  return files.map(({ storageKey }) => storageKey)
}

/** Lets nobody have what is on its way in for a person; gives its keys in the storage. */
export async function giveUpArriving(tx: Tx, ownerId: string): Promise<string[]> {
  const rows = await tx.looseFile.findMany({ where: { ownerId }, select: { storageKey: true } })
  await tx.looseFile.updateMany({ where: { ownerId }, data: { ownerId: null } })
  return rows.map(({ storageKey }) => storageKey)
}

/**
 * Makes sure that no upload under way turns these into files any more; gives those that are none. What somebody else has
 * removed meanwhile is among them.
 */
export async function claimToRemove(tx: Tx, keys: readonly string[]): Promise<string[]> {
  const storageKey = { in: [...keys] }
  await tx.looseFile.updateMany({ where: { storageKey }, data: { ownerId: null } })
  const files = await tx.entryFile.findMany({ where: { storageKey }, select: { storageKey: true } })
  const taken = new Set(files.map((file) => file.storageKey))
  return keys.filter((key) => !taken.has(key))
}

/** Forgets bytes that are gone. */
export async function forgetLoose(tx: Tx, keys: readonly string[]): Promise<void> {
  await tx.looseFile.deleteMany({ where: { storageKey: { in: [...keys] } } })
}

/** The keys of at most `take` bytes that have been loose since an instant or longer. One statement. */
export async function looseSince(client: Db, instant: Date, take: number): Promise<string[]> {
  const rows = await client.looseFile.findMany({
    where: { since: { lte: instant } },
    select: { storageKey: true },
    orderBy: [{ since: 'asc' }, { storageKey: 'asc' }],
    take,
  })
  return rows.map(({ storageKey }) => storageKey)
}
