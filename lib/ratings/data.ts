import type { OwnerScope } from '@/lib/auth/scope'
import type { Db, Tx } from '@/lib/db/client'
import { levelRowsAfter, newestLevelRows } from '@/lib/db/level-rows'
import { newId } from '@/lib/ids'
import type { LevelRecord } from './rules/current-levels'
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

/** After every level that was ever given, and before. */
const ever = new Date('9999-12-31T23:59:59.999Z')
const never = new Date(0)

/**
 * What a person's current levels rest on, as of an instant (default: now): the newest self-rating at
 * each level of each competency, voided ones left out, and the newest agreed level. One statement, answered from
 * the indexes alone.
 */
export async function newestLevels(
  client: Db,
  personId: string,
  { asOf = ever }: { asOf?: Date } = {},
): Promise<LevelRecord[]> {
  return newestLevelRows(client, personId, asOf)
}

/** Every self-rating that counts and every agreed level after an instant, the oldest first; `null`: all of them. One statement. */
export async function levelsAfter(client: Db, personId: string, after: Date | null): Promise<LevelRecord[]> {
  return levelRowsAfter(client, personId, after ?? never)
}

/** The levels that reviews have agreed on for one competency after an instant, the oldest first. One statement. */
export async function agreedLevelsOf(
  client: Db,
  scope: OwnerScope,
  competencyKey: string,
  after: Date | null,
): Promise<LevelRecord[]> {
  const rows = await client.agreedLevel.findMany({
    where: { subjectId: scope.ownerId, competencyKey, ...(after !== null && { agreedAt: { gt: after } }) },
    orderBy: { agreedAt: 'asc' },
    select: { competencyKey: true, level: true, agreedAt: true, reviewId: true },
  })
  return rows.map(({ agreedAt, ...row }) => ({ ...row, at: agreedAt }))
}

/** The self-ratings of one competency that count with everything that was said, the oldest first. One statement. */
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

/** What a review agreed on for one competency; `agreedAt` is the later of the two signatures. */
type NewAgreedLevel = {
  subjectId: string
  reviewId: string
  frameworkVersionId: string
  competencyKey: string
  level: number
  agreedAt: Date
}

/** Adds the levels that a review has agreed on, with its second signature. */
export async function addAgreedLevels(tx: Tx, levels: readonly NewAgreedLevel[]): Promise<void> {
  await tx.agreedLevel.createMany({ data: levels.map((level) => ({ id: newId(), ...level })) })
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
