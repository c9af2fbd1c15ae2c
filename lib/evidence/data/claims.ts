import type { Sees } from '@/lib/auth/grant'
import type { OwnerScope } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import type { Db, Tx } from '@/lib/db/client'
import { type EvidenceRow, evidenceRows } from '@/lib/db/evidence-rows'
import { newId } from '@/lib/ids'
import type { ClaimedObservable, Endorsement, EndorsementLink, Evidence } from '../types'

/** The claims of an entry of one's own that stand, the oldest first. One statement. */
export async function evidenceOfOwn(
  client: Db,
  { ownerId, entryId, timeZone }: { ownerId: string; entryId: string; timeZone: string },
): Promise<Evidence[]> {
  return evidenceOf(await evidenceRows(client, { ownerId, entryId, privately: true, from: '' }), timeZone)
}

/** The same of somebody else's entry, as far as that one lets it be seen. One statement. */
export async function evidenceOfOther(
  client: Db,
  { ownerId, entryId, sees, timeZone }: { ownerId: string; entryId: string; sees: Sees; timeZone: string },
): Promise<Evidence[]> {
  const from = sees.journalFrom ?? ''
  return evidenceOf(await evidenceRows(client, { ownerId, entryId, privately: false, from }), timeZone)
}

function evidenceOf(rows: readonly EvidenceRow[], timeZone: string): Evidence[] {
  const claims = new Map<string, Evidence>()
  for (const { row, evidenceId, at, competencyKey, observableKey } of rows) {
    if (row !== 'observable' || competencyKey === null || observableKey === null) continue
    const claim = claims.get(evidenceId) ?? {
      ...{ id: evidenceId, on: calendarDay(at, timeZone), observables: [], endorsements: [], links: [] },
    }
    claim.observables.push({ competencyKey, observableKey })
    claims.set(evidenceId, claim)
  }
  for (const row of rows) {
    const endorsement = endorsementOf(row, timeZone)
    if (endorsement) claims.get(row.evidenceId)?.endorsements.push(endorsement)
    const link = linkOf(row, rows, timeZone)
    if (link) claims.get(row.evidenceId)?.links.push(link)
  }
  return [...claims.values()]
}

function linkOf(row: EvidenceRow, rows: readonly EvidenceRow[], timeZone: string): EndorsementLink | null {
  const { linkId, asked, at, expiresAt } = row
  if (linkId === null || asked === null || expiresAt === null || expiresAt <= now()) return null
  const isUsed = rows.some(
    (said) => said.row === 'endorsement' && said.linkId === linkId && said.withdrawnAt === null,
  )
  const day = (instant: Date) => calendarDay(instant, timeZone)
  return { id: linkId, asked, on: day(at), goodUntil: day(expiresAt), isUsed }
}

function endorsementOf(row: EvidenceRow, timeZone: string): Endorsement | null {
  const { endorsementId, endorserId, endorserName, guestName, saw, at, withdrawnAt } = row
  if (endorsementId === null) return null
  return {
    id: endorsementId,
    endorserId,
    name: endorserName ?? (guestName || null),
    isGuest: guestName !== '',
    saw,
    on: calendarDay(at, timeZone),
    withdrawnOn: withdrawnAt && calendarDay(withdrawnAt, timeZone),
  }
}

/** Adds a claim; gives its id. */
export async function insertEvidence(
  tx: Tx,
  {
    observables,
    ...row
  }: {
    ownerId: string
    entryId: string
    createdAt: Date
    requestId: string
    observables: readonly ClaimedObservable[]
  },
): Promise<string> {
  const id = newId()
  await tx.evidence.create({ data: { id, ...row } })
  await tx.evidenceObservable.createMany({
    data: observables.map((observable) => ({ evidenceId: id, ...observable })),
  })
  return id
}

/** The claim that an earlier submission of the same form made, or null. */
export async function findClaimByRequest(
  client: Db,
  ownerId: string,
  requestId: string,
): Promise<{ id: string; entryId: string; observables: ClaimedObservable[] } | null> {
  return client.evidence.findUnique({
    where: { ownerId_requestId: { ownerId, requestId } },
    select: {
      id: true,
      entryId: true,
      observables: { select: { competencyKey: true, observableKey: true } },
    },
  })
}

/** One claim in scope, withdrawn or not, or null. */
export async function findEvidence(
  client: Db,
  scope: OwnerScope,
  id: string,
): Promise<{ id: string; entryId: string } | null> {
  return client.evidence.findFirst({ where: { ...scope, id }, select: { id: true, entryId: true } })
}

/** Withdraws a claim that stands; says whether it did. */
export async function markEvidenceWithdrawn(
  tx: Tx,
  scope: OwnerScope,
  id: string,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.evidence.updateMany({
    where: { ...scope, id, withdrawnAt: null },
    data: { withdrawnAt: at },
  })
  return count > 0
}

/** Whose claim it is, and of which entry, while it stands. */
export async function ownerOfEvidence(
  client: Db,
  id: string,
): Promise<{ ownerId: string; entryId: string } | null> {
  return client.evidence.findFirst({
    where: { id, withdrawnAt: null },
    select: { ownerId: true, entryId: true },
  })
}
