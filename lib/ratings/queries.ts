import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import * as data from './data'
import { type CurrentLevels, type LevelRecord, currentLevels as levelsFrom } from './rules/current-levels'
import { historyLimit, type RatingInHistory } from './types'

/**
 * The actor's own current level in every rated competency; with `asOf`, as it was at that instant. One statement,
 * whose cost is one walk along an index.
 */
export async function currentLevels(
  actor: Actor,
  options: { asOf?: Date; competencyKey?: string } = {},
): Promise<CurrentLevels> {
  return levelsFrom(await levelRecords(actor, options))
}

/** What the actor's own current levels rest on. The same statement. */
export async function levelRecords(
  actor: Actor,
  options: { asOf?: Date; competencyKey?: string } = {},
): Promise<LevelRecord[]> {
  const { personId } = signedIn(actor)
  authorise(actor, 'rating.read', { ownerId: personId })
  const { competencyKey, ...asOf } = options
  const records = await read((client) => data.newestLevels(client, personId, asOf))
  return competencyKey === undefined
    ? records
    : records.filter((record) => record.competencyKey === competencyKey)
}

/** The actor's own ratings of one competency, newest first, voided ones among them; at most `historyLimit`. */
export async function ratingHistory(actor: Actor, competencyKey: string): Promise<RatingInHistory[]> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'rating.read', { ownerId: personId })
  const ratings = await read((client) =>
    data.ratingsOfCompetency(client, ownedBy(actor), competencyKey, historyLimit),
  )
  return ratings.map((rating) => ({
    ...rating,
    ratedOn: calendarDay(rating.ratedAt, timeZone),
    voidedOn: rating.voidedAt && calendarDay(rating.voidedAt, timeZone),
  }))
}
