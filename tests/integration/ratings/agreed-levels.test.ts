import { beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { transaction } from '@/lib/db/transaction'
import { newId } from '@/lib/ids'
import { rateMany } from '@/lib/ratings/commands/rate-many'
import { addAgreedLevels, agreedLevelsOf, levelsAfter } from '@/lib/ratings/data'
import { currentLevels } from '@/lib/ratings/queries'
import { makeRating } from '@/tests/support/factories/ratings'
import { person } from '../plans/scene'
import { framework } from './scene'

const at = (day: string) => new Date(`${day}T12:00:00Z`)

let ada: SignedIn

async function rated(competencyKey: string, level: number, day: string, more: object = {}) {
  return makeRating(await database(), {
    subjectId: ada.personId,
    frameworkVersionId: await framework(),
    ...{ competencyKey, level, ratedAt: at(day), ...more },
  })
}

/** Stores what a review agreed on; gives the review's id. */
async function agreed(levels: Record<string, number>, day: string, subjectId = ada.personId) {
  const [reviewId, frameworkVersionId] = [newId(), await framework()]
  await transaction((tx) =>
    addAgreedLevels(
      tx,
      Object.entries(levels).map(([competencyKey, level]) => ({
        ...{ subjectId, reviewId, frameworkVersionId, competencyKey, level, agreedAt: at(day) },
      })),
    ),
  )
  return reviewId
}

let [first, second] = ['', '']

beforeAll(async () => {
  ada = await person()
  await rated('building', 1, '2027-01-05')
  await rated('building', 4, '2027-05-05')
  await rated('listening', 2, '2027-02-01')
  first = await agreed({ building: 2, listening: 3 }, '2027-03-01')
  second = await agreed({ building: 3 }, '2027-04-01')
  await agreed({ building: 1, 'handing-over': 1 }, '2027-06-01', (await person()).personId)
})

describe('agreed levels in the database', () => {
  it('are the current levels, whatever one says of oneself after them', async () => {
    expect(await currentLevels(ada)).toEqual({
      building: { level: 3, ground: 'agreed' },
      listening: { level: 3, ground: 'agreed' },
    })
  })

  it('count from the second signature on', async () => {
    expect(await currentLevels(ada, { asOf: at('2027-03-01') })).toEqual({
      building: { level: 2, ground: 'agreed' },
      listening: { level: 3, ground: 'agreed' },
    })
    const before = new Date(at('2027-03-01').getTime() - 1)
    expect(await currentLevels(ada, { asOf: before })).toEqual({
      building: { level: 1, ground: 'self' },
      listening: { level: 2, ground: 'self' },
    })
  })

  it('are read with the self-ratings in one statement', async () => {
    expect((await countStatements(() => currentLevels(ada))).statements).toBe(1)
  })

  it('come among the later records in turn', async () => {
    const client = await database()
    const later = await levelsAfter(client, ada.personId, at('2027-02-01'))
    expect(later.map(({ competencyKey, level, reviewId }) => [competencyKey, level, reviewId])).toEqual(
      expect.arrayContaining([
        ['building', 2, first],
        ['building', 3, second],
        ['building', 4, null],
      ]),
    )
    expect(later.map(({ at }) => at.getTime())).toEqual(later.map(({ at }) => at.getTime()).sort())
    expect(await levelsAfter(client, ada.personId, null)).toHaveLength(6)
  })

  it('of one competency come with their reviews, the oldest first', async () => {
    const scope = { ownerId: ada.personId }
    const all = await agreedLevelsOf(await database(), scope, 'building', null)
    expect(all.map(({ level, reviewId }) => [level, reviewId])).toEqual([
      [2, first],
      [3, second],
    ])
    expect(await agreedLevelsOf(await database(), scope, 'building', at('2027-03-01'))).toHaveLength(1)
  })

  it('do not keep one from rating oneself at that very level, once for a repeated request', async () => {
    const frameworkVersionId = await framework()
    const input = {
      frameworkVersionId,
      requestId: newId(),
      next: 'gaps' as const,
      levels: [{ field: 'levels.listening', competencyKey: 'listening', level: 3 }],
    }
    expect((await rateMany(ada, input)).added).toBe(1)
    expect((await rateMany(ada, input)).added).toBe(0)
  })
})
