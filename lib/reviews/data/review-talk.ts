import type { Tx } from '@/lib/db/client'
import type { Outcome } from '../types/revealed'
import type { Side } from '../types/review'

/** The revealed reviews that a change concerns: one, or all of the same two people. */
export async function revealedReviews(tx: Tx, which: { id: string } | { pairKey: string }) {
  return tx.review.findMany({
    where: { ...which, state: 'revealed' },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, ownerId: true, otherId: true },
      ...{ ownerSignedAt: true, otherSignedAt: true, version: true },
    },
  })
}

/** Counts a revealed review up and takes its signatures away; 0 when another was first. */
export async function countUp(tx: Tx, { id, version }: { id: string; version: number }): Promise<number> {
  const { count } = await tx.review.updateMany({
    where: { id, version, state: 'revealed' },
    data: { version: version + 1, ownerSignedAt: null, otherSignedAt: null },
  })
  return count
}

/** The notes that both write. */
export async function findSharedNotes(
  tx: Tx,
  id: string,
): Promise<{ sharedNotes: string; notesVersion: number }> {
  return tx.review.findUniqueOrThrow({ where: { id }, select: { sharedNotes: true, notesVersion: true } })
}

/** Writes the shared notes unless somebody was first; gives how many rows that changed. */
export async function updateSharedNotes(
  tx: Tx,
  { id, notesVersion }: { id: string; notesVersion: number },
  sharedNotes: string,
): Promise<number> {
  const { count } = await tx.review.updateMany({
    where: { id, notesVersion, state: 'revealed' },
    data: { sharedNotes, notesVersion: notesVersion + 1 },
  })
  return count
}

/** What stands for a competency of a review; null when the review does not rate it. */
export async function findOutcome(
  tx: Tx,
  reviewId: string,
  competencyKey: string,
): Promise<{ outcome: Outcome | null; version: number } | null> {
  const row = await tx.reviewCompetency.findUnique({
    where: { reviewId_competencyKey: { reviewId, competencyKey } },
  })
  return row && { outcome: outcomeOf(row), version: row.version }
}

/** Writes what stands for a competency unless somebody was first; gives how many rows that changed. */
export async function updateOutcome(
  tx: Tx,
  { reviewId, competencyKey, version }: { reviewId: string; competencyKey: string; version: number },
  outcome: Outcome,
  at: Date,
): Promise<number> {
  const { count } = await tx.reviewCompetency.updateMany({
    where: { reviewId, competencyKey, version },
    data: {
      outcome: outcome.kind,
      level: outcome.kind === 'agreed' ? outcome.level : null,
      why: outcome.kind === 'not-agreed' ? outcome.why : '',
      proposedBy: outcome.proposedBy,
      confirmedAt: outcome.confirmed ? at : null,
      version: version + 1,
    },
  })
  return count
}

type OutcomeRow = {
  outcome: string | null
  level: number | null
  why: string
  proposedBy: string | null
  confirmedAt: unknown
}

/** What a row says that stands; null: nobody has proposed anything. */
export function outcomeOf({ outcome, level, why, proposedBy, confirmedAt }: OutcomeRow): Outcome | null {
  const by = { proposedBy: proposedBy as Side, confirmed: confirmedAt !== null }
  if (outcome === 'agreed' && level !== null) return { kind: 'agreed', level, ...by }
  return outcome === 'not-agreed' ? { kind: 'not-agreed', why, ...by } : null
}
