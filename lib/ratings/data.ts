import type { OwnerScope } from '@/lib/auth/scope'
import type { Db, Tx } from '@/lib/db/client'
import type { NewestAtLevel } from './rules/current-levels'
import type { Confidence, RatingRecord } from './types'

/** The ratings that the people in scope gave themselves. */
function selfRatings(scope: OwnerScope) {
  return { subjectId: scope.ownerId, raterId: scope.ownerId }
}

const shown = {
  id: true,
  competencyKey: true,
  level: true,
  confidence: true,
  note: true,
  ratedAt: true,
  voidedAt: true,
  voidReason: true,
} as const

function record<Row extends { confidence: string }>(
  row: Row,
): Omit<Row, 'confidence'> & { confidence: Confidence } {
  return { ...row, confidence: row.confidence as Confidence }
}

/**
 * The newest self-rating at each level of each competency, voided ones left out, at or before `asOf`: one
 * statement, answered from the index [subjectId, raterId, voidedAt, competencyKey, level, ratedAt] alone.
 */
export async function newestAtLevels(
  client: Db,
  scope: OwnerScope,
  options: { asOf?: Date; competencyKey?: string } = {},
): Promise<NewestAtLevel[]> {
  const groups = await client.rating.groupBy({
    by: ['competencyKey', 'level'],
    where: {
      ...selfRatings(scope),
      voidedAt: null,
      ...(options.competencyKey !== undefined && { competencyKey: options.competencyKey }),
      ...(options.asOf !== undefined && { ratedAt: { lte: options.asOf } }),
    },
    _max: { ratedAt: true },
  })
  return groups.flatMap(({ competencyKey, level, _max: { ratedAt } }) =>
    ratedAt === null ? [] : [{ competencyKey, level, ratedAt }],
  )
}

/**
 * Every self-rating after an instant, voided ones left out, the oldest first; `null`: all of them. One statement,
 * answered from the same index alone.
 */
export async function countedRatingsAfter(
  client: Db,
  scope: OwnerScope,
  after: Date | null,
): Promise<NewestAtLevel[]> {
  return client.rating.findMany({
    where: { ...selfRatings(scope), voidedAt: null, ...(after !== null && { ratedAt: { gt: after } }) },
    orderBy: { ratedAt: 'asc' },
    select: { competencyKey: true, level: true, ratedAt: true },
  })
}

/** The same of one competency with everything that was said, the oldest first. One statement. */
export async function countedRatingsOf(
  client: Db,
  scope: OwnerScope,
  competencyKey: string,
  after: Date | null,
): Promise<RatingRecord[]> {
  const rows = await client.rating.findMany({
    where: {
      ...selfRatings(scope),
      competencyKey,
      voidedAt: null,
      ...(after !== null && { ratedAt: { gt: after } }),
    },
    orderBy: [{ ratedAt: 'asc' }, { id: 'asc' }],
    select: shown,
  })
  return rows.map(record)
}

/** The newest self-ratings of one competency, voided ones among them, newest first. */
export async function ratingsOfCompetency(
  client: Db,
  scope: OwnerScope,
  competencyKey: string,
  limit: number,
): Promise<RatingRecord[]> {
  const rows = await client.rating.findMany({
    where: { ...selfRatings(scope), competencyKey },
    orderBy: [{ ratedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: shown,
  })
  return rows.map(record)
}

/** When the newest self-rating of a competency was given, a voided one counted too. */
export async function newestInstant(tx: Tx, scope: OwnerScope, competencyKey: string): Promise<Date | null> {
  const newest = await tx.rating.findFirst({
    where: { ...selfRatings(scope), competencyKey },
    orderBy: { ratedAt: 'desc' },
    select: { ratedAt: true },
  })
  return newest?.ratedAt ?? null
}

/** The same for several competencies; one that was never rated has no entry. */
export async function newestInstants(
  tx: Tx,
  scope: OwnerScope,
  competencyKeys: string[],
): Promise<Record<string, Date>> {
  const groups = await tx.rating.groupBy({
    by: ['competencyKey'],
    where: { ...selfRatings(scope), competencyKey: { in: competencyKeys } },
    _max: { ratedAt: true },
  })
  return Object.fromEntries(
    groups.flatMap(({ competencyKey, _max: { ratedAt } }) => (ratedAt ? [[competencyKey, ratedAt]] : [])),
  )
}

/** One self-rating in scope, or `null`. */
export async function findRating(client: Db, scope: OwnerScope, id: string): Promise<RatingRecord | null> {
  const row = await client.rating.findFirst({ where: { ...selfRatings(scope), id }, select: shown })
  return row && record(row)
}

/** The rating that an earlier submission of the same form made, or `null`. */
export async function findByRequest(
  client: Db,
  scope: OwnerScope,
  requestId: string,
): Promise<RatingRecord | null> {
  const row = await client.rating.findFirst({ where: { raterId: scope.ownerId, requestId }, select: shown })
  return row && record(row)
}

type NewRating = {
  id: string
  frameworkVersionId: string
  competencyKey: string
  level: number
  confidence: Confidence
  note: string
  ratedAt: Date
  requestId: string
}

/** Adds self-ratings. */
export async function addSelfRatings(tx: Tx, personId: string, ratings: NewRating[]): Promise<void> {
  await tx.rating.createMany({
    data: ratings.map((rating) => ({ subjectId: personId, raterId: personId, ...rating })),
  })
}

/** Adds a self-rating. */
export async function addSelfRating(tx: Tx, personId: string, rating: NewRating): Promise<RatingRecord> {
  const row = await tx.rating.create({
    data: { subjectId: personId, raterId: personId, ...rating },
    select: shown,
  })
  return record(row)
}

/** Voids a rating that still counts; gives how many there were (1, or 0 when another request was first). */
export async function markVoided(
  tx: Tx,
  scope: OwnerScope,
  id: string,
  voided: { voidedAt: Date; voidReason: string | null },
): Promise<number> {
  const { count } = await tx.rating.updateMany({
    where: { ...selfRatings(scope), id, voidedAt: null },
    data: voided,
  })
  return count
}
