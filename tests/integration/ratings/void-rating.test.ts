import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { newId } from '@/lib/ids'
import { voidRating } from '@/lib/ratings/commands/void-rating'
import { currentLevels, ratingHistory } from '@/lib/ratings/queries'
import { makeRating } from '@/tests/support/factories/ratings'
import { eventsOf, noon, person, refusalOf } from '../plans/scene'
import { framework, ratingsBy } from './scene'

beforeAll(() => setClock(() => noon))
afterAll(() => setClock(null))

async function ratedTwice() {
  const actor = await person()
  const shared = {
    subjectId: actor.personId,
    frameworkVersionId: await framework(),
    competencyKey: 'building',
  }
  const client = await database()
  const older = await makeRating(client, { ...shared, level: 1, ratedAt: new Date('2027-01-05T12:00:00Z') })
  const newer = await makeRating(client, { ...shared, level: 3, ratedAt: new Date('2027-02-05T12:00:00Z') })
  return { actor, older, newer }
}

describe('voiding a mistaken rating', () => {
  it('keeps the voided rating with its reason, and appends one event in the same transaction', async () => {
    const { actor, newer } = await ratedTwice()
    const { result, commits } = await countStatements(() =>
      voidRating(actor, { ratingId: newer.id, reason: 'Wrong competency.' }),
    )
    expect(result).toEqual({ ratingId: newer.id, competencyKey: 'building' })
    expect(commits).toBe(1)
    expect((await ratingsBy(actor)).at(-1)).toEqual({
      ...newer,
      voidedAt: noon,
      voidReason: 'Wrong competency.',
    })
    expect(await eventsOf(newer.id)).toEqual(['rating.voided'])
  })

  it('lets the rating before it count again', async () => {
    const { actor, newer } = await ratedTwice()
    expect((await currentLevels(actor)).building?.level).toBe(3)
    await voidRating(actor, { ratingId: newer.id, reason: '' })
    expect((await currentLevels(actor)).building?.level).toBe(1)
  })

  it('leaves no level where the only rating was voided', async () => {
    const { actor, older, newer } = await ratedTwice()
    for (const { id } of [older, newer]) await voidRating(actor, { ratingId: id, reason: '' })
    expect((await currentLevels(actor)).building).toBeUndefined()
    expect(await ratingHistory(actor, 'building')).toHaveLength(2)
  })

  it('refuses to void a rating twice and keeps the first reason', async () => {
    const { actor, newer } = await ratedTwice()
    await voidRating(actor, { ratingId: newer.id, reason: 'The first.' })
    expect(await refusalOf(voidRating(actor, { ratingId: newer.id, reason: 'The second.' }))).toEqual({
      code: 'illegal',
      reason: 'already-voided',
    })
    expect((await ratingsBy(actor)).at(-1)?.voidReason).toBe('The first.')
    expect(await eventsOf(newer.id)).toEqual(['rating.voided'])
  })

  it('voids once when ten requests arrive together', async () => {
    const { actor, newer } = await ratedTwice()
    const attempts = await Promise.allSettled(
      Array.from({ length: 10 }, () => voidRating(actor, { ratingId: newer.id, reason: '' })),
    )
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await eventsOf(newer.id)).toEqual(['rating.voided'])
  })

  it('answers the same to a stranger as for a rating that never was', async () => {
    const { newer } = await ratedTwice()
    const stranger = await person()
    const theirs = await refusalOf(voidRating(stranger, { ratingId: newer.id, reason: '' }))
    const none = await refusalOf(voidRating(stranger, { ratingId: newId(), reason: '' }))
    expect(theirs).toEqual({ code: 'not-found' })
    expect(theirs).toEqual(none)
  })

  it('does not let the person who is rated void what somebody else gave', async () => {
    const { actor } = await ratedTwice()
    const grace = await person()
    const given = await makeRating(await database(), {
      subjectId: actor.personId,
      raterId: grace.personId,
      frameworkVersionId: await framework(),
      competencyKey: 'building',
      level: 1,
    })
    expect((await refusalOf(voidRating(actor, { ratingId: given.id, reason: '' }))).code).toBe('not-found')
  })
})
