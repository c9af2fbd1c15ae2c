import type { OwnerScope } from '@/lib/auth/scope'
import type { Db, Tx } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import type { ClaimedObservable } from '../types'

type Mark = ClaimedObservable & { id: string; reason: string; version: number }

const shown = { id: true, competencyKey: true, observableKey: true, reason: true, version: true } as const

/** The mark of an observable, or null. */
export async function findMark(
  client: Db,
  scope: OwnerScope,
  { competencyKey, observableKey }: ClaimedObservable,
): Promise<Mark | null> {
  return client.noOpportunity.findFirst({ where: { ...scope, competencyKey, observableKey }, select: shown })
}

/** One mark in scope, or null. */
export async function findMarkById(client: Db, scope: OwnerScope, id: string): Promise<Mark | null> {
  return client.noOpportunity.findFirst({ where: { ...scope, id }, select: shown })
}

/** Marks an observable; gives the mark's id. A unique constraint refuses a second mark. */
export async function insertMark(
  tx: Tx,
  mark: ClaimedObservable & { ownerId: string; reason: string; markedAt: Date },
): Promise<string> {
  const id = newId()
  await tx.noOpportunity.create({ data: { id, ...mark } })
  return id
}

/** Gives a mark that still has this version another reason; says whether it had. */
export async function updateReason(
  tx: Tx,
  scope: OwnerScope,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<boolean> {
  const { count } = await tx.noOpportunity.updateMany({
    where: { ...scope, id, version },
    data: { reason, version: { increment: 1 } },
  })
  return count > 0
}

/** Takes back a mark that still has this version; says whether it had. */
export async function removeMark(tx: Tx, scope: OwnerScope, id: string, version: number): Promise<boolean> {
  const { count } = await tx.noOpportunity.deleteMany({ where: { ...scope, id, version } })
  return count > 0
}

/** Takes back the marks of some observables; gives the ids of those that there were. */
export async function removeMarksOf(
  tx: Tx,
  scope: OwnerScope,
  observables: readonly ClaimedObservable[],
): Promise<string[]> {
  const marks = await tx.noOpportunity.findMany({
    where: {
      ...scope,
      OR: observables.map(({ competencyKey, observableKey }) => ({ competencyKey, observableKey })),
    },
    select: { id: true },
  })
  if (marks.length === 0) return []
  const ids = marks.map(({ id }) => id)
  await tx.noOpportunity.deleteMany({ where: { ...scope, id: { in: ids } } })
  return ids
}
