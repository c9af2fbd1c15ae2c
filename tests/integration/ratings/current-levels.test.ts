import { beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { currentLevels, ratingHistory } from '@/lib/ratings/queries'
import { makeRating } from '@/tests/support/factories/ratings'
import { person, refusalOf } from '../plans/scene'
import { framework } from './scene'

const at = (day: string) => new Date(`${day}T12:00:00Z`)

let ada: SignedIn

async function rated(competencyKey: string, level: number, day: string, more: object = {}) {
  return makeRating(await database(), {
    subjectId: ada.personId,
    frameworkVersionId: await framework(),
    competencyKey,
    level,
    ratedAt: at(day),
    ...more,
  })
}

beforeAll(async () => {
  ada = await person('Pacific/Auckland')
  const grace = await person()
  await rated('building', 1, '2027-01-05')
  await rated('building', 3, '2027-02-05')
  await rated('building', 2, '2027-03-05')
  await rated('building', 3, '2027-03-06', { voidedAt: at('2027-03-07'), voidReason: 'A slip.' })
  await rated('listening', 2, '2027-02-01')
  // given by somebody else: not a self-rating
  await rated('listening', 3, '2027-03-01', { raterId: grace.personId })
})

describe('current levels in the database', () => {
  it('are the newest ratings of oneself that are not voided', async () => {
    expect(await currentLevels(ada)).toEqual({
      building: { level: 2, ground: 'self' },
      listening: { level: 2, ground: 'self' },
    })
  })

  it('are those of the instant that is asked for, that instant included', async () => {
    expect(await currentLevels(ada, { asOf: at('2027-02-05') })).toEqual({
      building: { level: 3, ground: 'self' },
      listening: { level: 2, ground: 'self' },
    })
    expect(await currentLevels(ada, { asOf: at('2027-01-04') })).toEqual({})
  })

  it('can be asked for one competency alone', async () => {
    expect(await currentLevels(ada, { competencyKey: 'listening' })).toEqual({
      listening: { level: 2, ground: 'self' },
    })
  })

  it('take one statement, however many ratings there are', async () => {
    const { statements } = await countStatements(() => currentLevels(ada))
    expect(statements).toBe(1)
  })

  it('are nobody else’s', async () => {
    expect(await currentLevels(await person())).toEqual({})
    const refusal = await refusalOf(currentLevels({ kind: 'operator' }))
    expect(refusal.code).toBe('forbidden')
  })
})

describe('the history of a competency', () => {
  it('has every rating of oneself, newest first, voided ones among them', async () => {
    const history = await ratingHistory(ada, 'building')
    expect(history.map(({ level, voidReason }) => [level, voidReason])).toEqual([
      [3, 'A slip.'],
      [2, null],
      [3, null],
      [1, null],
    ])
  })

  it('says the owner’s calendar day of each rating', async () => {
    const [newest] = await ratingHistory(ada, 'building')
    // noon in UTC is after midnight in Auckland
    expect(newest).toMatchObject({ ratedOn: '2027-03-07', voidedOn: '2027-03-08' })
  })

  it('ends after fifty ratings', async () => {
    for (let day = 1; day <= 28; day++) {
      for (const month of ['03', '04'])
        await rated('handing-over', 1, `2027-${month}-${String(day).padStart(2, '0')}`)
    }
    const history = await ratingHistory(ada, 'handing-over')
    expect(history).toHaveLength(50)
    expect(history[0]?.ratedAt).toEqual(at('2027-04-28'))
  })

  it('of somebody else is empty', async () => {
    expect(await ratingHistory(await person(), 'building')).toEqual([])
  })
})
