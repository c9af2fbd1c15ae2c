import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { newId } from '@/lib/ids'
import { currentLevels } from '@/lib/ratings/queries'
import { currentLevel } from '@/lib/ratings/rules/current-level'
import { levelsForOthers } from '@/lib/reviews/data/levels-for-others'
import { makePlan } from '@/tests/support/factories/plans'
import { makeRating, makeRatings } from '@/tests/support/factories/ratings'
import { makeReview } from '@/tests/support/factories/reviews'
import { person } from '../plans/scene'
import { framework } from '../ratings/scene'

const at = (day: number) => new Date(Date.UTC(2027, 2, day))

let planId = ''
let ada: SignedIn
let mentor: SignedIn

async function somebody(): Promise<SignedIn> {
  const one = await person()
  const plan = await makePlan(await database(), {
    ownerId: one.personId,
    frameworkVersionId: await framework(),
  })
  planId = plan.id
  return one
}

async function review(wanted: object) {
  return makeReview(await database(), {
    ...{ ownerId: ada.personId, otherId: mentor.personId, planId, frameworkVersionId: await framework() },
    ...wanted,
  })
}

async function rated(competencyKey: string, level: number, day: number, more: object = {}) {
  return makeRating(await database(), {
    ...{ subjectId: ada.personId, frameworkVersionId: await framework(), competencyKey, level },
    ...{ ratedAt: at(day), ...more },
  })
}

async function seen() {
  return levelsForOthers(await database(), ada.personId)
}

beforeAll(async () => {
  mentor = await person()
})

describe('levels as others see them', () => {
  it('are those of the opening while a review is being prepared, for its competencies alone', async () => {
    ada = await somebody()
    await rated('building', 2, 1)
    await rated('listening', 1, 1)
    const { id } = await review({ state: 'preparing', openedAt: at(5), competencies: ['building'] })
    await rated('building', 3, 6)
    await rated('listening', 2, 6)
    expect(await seen()).toEqual({
      building: { level: 2, ground: 'self' },
      listening: { level: 2, ground: 'self' },
    })
    expect((await currentLevels(ada)).building?.level).toBe(3)
    await (await database()).review.update({ where: { id }, data: { state: 'revealed', revealedAt: at(7) } })
    expect((await seen()).building?.level).toBe(3)
  })

  it('show what was said meanwhile once the preparation is cancelled', async () => {
    ada = await somebody()
    await rated('building', 2, 1)
    const { id } = await review({ state: 'preparing', openedAt: at(5), competencies: ['building'] })
    await rated('building', 1, 6)
    expect((await seen()).building?.level).toBe(2)
    await (await database()).review.update({ where: { id }, data: { state: 'cancelled' } })
    expect((await seen()).building?.level).toBe(1)
  })

  it('show no first rating that is given meanwhile, and none taken back', async () => {
    ada = await somebody()
    const given = await rated('building', 3, 1)
    await review({ state: 'preparing', openedAt: at(5), competencies: ['building', 'listening'] })
    await rated('listening', 2, 6)
    await (await database()).rating.update({
      where: { id: given.id },
      data: { voidedAt: at(6), voidReason: 'A slip.' },
    })
    expect(await seen()).toEqual({ building: { level: 3, ground: 'self' } })
  })

  it('are as of an earlier instant where one is asked for', async () => {
    ada = await somebody()
    await rated('building', 1, 1)
    await rated('building', 2, 3)
    await review({ state: 'preparing', openedAt: at(5), competencies: ['building'] })
    await rated('building', 3, 6)
    const asOf = (day: number) => database().then((client) => levelsForOthers(client, ada.personId, at(day)))
    expect((await asOf(2)).building?.level).toBe(1)
    expect((await asOf(9)).building?.level).toBe(2)
  })

  it('take one statement', async () => {
    ada = await somebody()
    expect((await countStatements(seen)).statements).toBe(1)
  })

  it('equal the current level as of the first opening, whatever was rated, voided, agreed and opened', async () => {
    const days = fc.integer({ min: 1, max: 20 })
    const keys = fc.constantFrom('building', 'listening', 'handing-over')
    const level = fc.integer({ min: 1, max: 3 })
    const ratings = fc.array(fc.record({ key: keys, level, day: days, voided: fc.option(days) }))
    const agreements = fc.uniqueArray(fc.record({ key: keys, level, day: days }), {
      selector: ({ key, day }) => `${key} ${day}`,
      maxLength: 5,
    })
    const openings = fc.array(fc.record({ keys: fc.uniqueArray(keys), day: days }), { maxLength: 3 })
    const [client, frameworkVersionId] = [await database(), await framework()]
    await fc.assert(
      fc.asyncProperty(ratings, agreements, openings, async (given, agreed, opened) => {
        ada = await somebody()
        const subjectId = ada.personId
        // no two of one competency at one moment, as commands take care
        const instant = (day: number, index: number) => new Date(at(day).getTime() + index)
        await makeRatings(
          client,
          given.map(({ key, level, day, voided }, index) => ({
            ...{ subjectId, frameworkVersionId, competencyKey: key, level, ratedAt: instant(day, index) },
            voidedAt: voided === null ? null : instant(Math.max(voided, day) + 1, index),
          })),
        )
        await client.agreedLevel.createMany({
          data: agreed.map(({ key, level, day }) => ({
            ...{ id: newId(), reviewId: newId(), subjectId, frameworkVersionId, competencyKey: key, level },
            agreedAt: at(day),
          })),
        })
        for (const { keys, day } of opened)
          await review({ state: 'preparing', openedAt: instant(day, 500), competencies: keys })

        const expected: Record<string, unknown> = {}
        for (const key of ['building', 'listening', 'handing-over'] as const) {
          const first = opened.filter(({ keys }) => keys.includes(key)).map(({ day }) => day)
          const asOf = first.length > 0 ? instant(Math.min(...first), 500) : at(99)
          const now = currentLevel({
            asOf,
            agreed: agreed
              .filter((one) => one.key === key)
              .map(({ level, day }) => ({ level, signedAt: [at(day), at(day)] })),
            selfRatings: given.flatMap(({ key: of, level, day, voided }, index) => {
              const voidedAt = voided === null ? null : instant(Math.max(voided, day) + 1, index)
              const counts = voidedAt === null || (first.length > 0 && voidedAt > asOf)
              return of === key && counts
                ? [{ level, at: instant(day, index), voided: false, unrevealed: false }]
                : []
            }),
          })
          if (now.ground !== 'none') expected[key] = now
        }
        expect(await seen()).toEqual(expected)
      }),
      { numRuns: 40 },
    )
  })
})
