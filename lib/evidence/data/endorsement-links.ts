import type { OwnerScope } from '@/lib/auth/scope'
import type { Db, Tx } from '@/lib/db/client'
import { type EndorsementLinkRow, endorsementLinkRow } from '@/lib/db/endorsement-link-rows'
import { newId } from '@/lib/ids'
import type { ClaimedObservable } from '../types'

export type { EndorsementLinkRow }

/** A link by its token's hash, good or not, with what it is about; null for a token that never was. One statement. */
export async function findEndorsementLink(client: Db, tokenHash: string): Promise<EndorsementLinkRow | null> {
  return endorsementLinkRow(client, tokenHash)
}

/** What a claim is for, in the order of their keys. One statement. */
export async function observablesOf(client: Db, evidenceId: string): Promise<ClaimedObservable[]> {
  return client.evidenceObservable.findMany({
    where: { evidenceId },
    select: { competencyKey: true, observableKey: true },
    orderBy: [{ competencyKey: 'asc' }, { observableKey: 'asc' }],
  })
}

/** Adds a link by which an owner asks for an endorsement; gives its id. */
export async function insertEndorsementLink(
  tx: Tx,
  link: {
    ownerId: string
    evidenceId: string
    asked: string
    tokenHash: string
    createdAt: Date
    expiresAt: Date
    requestId: string
  },
): Promise<string> {
  const id = newId()
  await tx.endorsementLink.create({ data: { id, ...link }, select: { id: true } })
  return id
}

/** Whether a form that was sent before has made a link. */
export async function isEndorsementLinkMade(tx: Tx, ownerId: string, requestId: string): Promise<boolean> {
  return (await tx.endorsementLink.count({ where: { ownerId, requestId } })) > 0
}

/** How many links of a claim are good at an instant. */
export async function countOpenLinks(client: Db, evidenceId: string, at: Date): Promise<number> {
  return client.endorsementLink.count({ where: { evidenceId, revokedAt: null, expiresAt: { gt: at } } })
}

/** The entry that a link in scope is about, or null. */
export async function entryOfLink(client: Db, scope: OwnerScope, id: string): Promise<string | null> {
  const row = await client.endorsementLink.findFirst({
    where: { ...scope, id },
    select: { evidence: { select: { entryId: true } } },
  })
  return row?.evidence.entryId ?? null
}

/** Takes a link in scope back; says whether it was there to take. */
export async function revokeLink(tx: Tx, scope: OwnerScope, id: string, revokedAt: Date): Promise<boolean> {
  const { count } = await tx.endorsementLink.updateMany({
    where: { ...scope, id, revokedAt: null },
    data: { revokedAt },
  })
  return count > 0
}
