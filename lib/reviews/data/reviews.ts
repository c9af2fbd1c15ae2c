import { now } from '@/lib/clock'
import type { Db, Tx } from '@/lib/db/client'
import { newId } from '@/lib/ids'

/** The competencies of a review by key, in its order. */
export async function competenciesOf(client: Db, reviewId: string): Promise<string[]> {
  const rows = await client.reviewCompetency.findMany({
    where: { reviewId },
    orderBy: [{ position: 'asc' }, { competencyKey: 'asc' }],
    select: { competencyKey: true },
  })
  return rows.map(({ competencyKey }) => competencyKey)
}

export type NewReview = {
  ownerId: string
  planId: string
  frameworkVersionId: string
  otherId: string | null
  otherKind: string
  mentorshipId: string | null
  /** null: a guest's, made of the review's own id */
  pairKey: string | null
  scheduledAt: Date
  competencies: string[]
  requestId: string
}

/** Adds a scheduled review. */
export async function insertReview(
  tx: Tx,
  { competencies, pairKey, ...review }: NewReview,
): Promise<{ id: string }> {
  const id = newId()
  await tx.review.create({
    data: { ...review, id, pairKey: pairKey ?? `guest:${id}`, state: 'scheduled', createdAt: now() },
  })
  await insertCompetencies(tx, id, competencies)
  return { id }
}

async function insertCompetencies(tx: Tx, reviewId: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await tx.reviewCompetency.createMany({
    data: keys.map((competencyKey, position) => ({ reviewId, competencyKey, position })),
  })
}

/** Makes these the competencies of a review that nobody has submitted ratings for. */
export async function replaceCompetencies(tx: Tx, reviewId: string, keys: readonly string[]): Promise<void> {
  await tx.reviewCompetency.deleteMany({ where: { reviewId } })
  await insertCompetencies(tx, reviewId, keys)
}

/** The review that an earlier submission of the same form made, or null. */
export async function findReviewByRequest(
  client: Db,
  ownerId: string,
  requestId: string,
): Promise<{ id: string; mentorshipId: string | null; scheduledAt: Date } | null> {
  return client.review.findFirst({
    where: { ownerId, requestId },
    select: { id: true, mentorshipId: true, scheduledAt: true },
  })
}

/** The reviews that were asked for by a request id or by one that goes on from it. */
export async function reviewsByRequests(
  client: Db,
  ownerId: string,
  requestId: string,
): Promise<{ id: string; state: string }[]> {
  return client.review.findMany({
    where: { ownerId, requestId: { startsWith: requestId } },
    select: { id: true, state: true },
  })
}

type Step = {
  state?: string
  scheduledAt?: Date
  openedAt?: Date
  ownerSubmittedAt?: Date
  otherSubmittedAt?: Date
  revealedAt?: Date
  cancelledAt?: Date
  cancelledById?: string
  cancelReason?: string
}

/** Writes a step of a review that still has this version; gives how many there were, 1 or 0. */
export async function updateReview(
  tx: Tx,
  { id, version }: { id: string; version: number },
  step: Step,
): Promise<number> {
  const { count } = await tx.review.updateMany({
    where: { id, version },
    data: { ...step, version: { increment: 1 } },
  })
  return count
}
