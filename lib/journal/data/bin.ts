import type { OwnerScope } from '@/lib/auth/scope'
import { now } from '@/lib/clock'
import type { Db, Tx } from '@/lib/db/client'
import { loosenFiles } from '@/lib/db/loose-file-rows'
import { keptSince } from '../rules/bin'
import type { EntryKind } from '../types'
import { live } from './live'

/** What is in the bin and has not been there for too long. */
const kept = () => ({ deletedAt: { gt: keptSince(now()) } })

type Row = { id: string; kind: EntryKind; title: string; date: string; deletedAt: Date }

const columns = { id: true, kind: true, title: true, date: true, deletedAt: true } as const

/** The entries in the bin, what was deleted last first, at most `take`. */
export async function entriesInBin(client: Db, scope: OwnerScope, take: number): Promise<Row[]> {
  const rows = await client.journalEntry.findMany({
    where: { ...scope, ...kept() },
    select: columns,
    orderBy: [{ deletedAt: 'desc' }, { id: 'desc' }],
    take,
  })
  return rows as Row[]
}

/** One entry in the bin. */
export async function findInBin(client: Db | Tx, scope: OwnerScope, id: string): Promise<Row | null> {
  return client.journalEntry.findFirst({
    where: { ...scope, ...kept(), id },
    select: columns,
  }) as Promise<Row | null>
}

/** Puts an entry that still has this version into the bin; says whether it had. */
export async function putInBin(tx: Tx, scope: OwnerScope, id: string, version: number): Promise<boolean> {
  const { count } = await tx.journalEntry.updateMany({
    where: { ...scope, ...live, id, version },
    data: { deletedAt: now() },
  })
  return count > 0
}

/** Takes an entry out of the bin, with all that it had. */
export async function takeFromBin(tx: Tx, scope: OwnerScope, id: string): Promise<void> {
  await tx.journalEntry.updateMany({ where: { ...scope, ...kept(), id }, data: { deletedAt: null } })
}

/** Removes an entry in the bin for good; gives the keys of its files' bytes, to be removed. */
export async function removeFromBin(tx: Tx, scope: OwnerScope, id: string): Promise<string[]> {
  const where = { ...scope, ...kept(), id }
  const loose = await loosenFiles(tx, { entry: where })
  await tx.journalEntry.deleteMany({ where })
  return loose
}

/**
 * Removes for good what has been in the bin for too long, of everybody or of those in scope; says how many, and the keys of
 * their files' bytes, to be removed.
 */
export async function removeExpired(
  tx: Tx,
  scope?: OwnerScope,
): Promise<{ entries: number; loose: string[] }> {
  const where = { ...scope, deletedAt: { lte: keptSince(now()) } }
  const loose = await loosenFiles(tx, { entry: where })
  const { count } = await tx.journalEntry.deleteMany({ where })
  return { entries: count, loose }
}
