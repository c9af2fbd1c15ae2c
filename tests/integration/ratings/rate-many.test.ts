import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { newId } from '@/lib/ids'
import { rateMany } from '@/lib/ratings/commands/rate-many'
import { rateSelf } from '@/lib/ratings/commands/rate-self'
import { currentLevels } from '@/lib/ratings/queries'
import type { RateMany } from '@/lib/ratings/schema'
import { anonymous } from '@/tests/support/factories/people'
import { eventsOf, noon, person, refusalOf } from '../plans/scene'
import { framework, ratingInput, ratingsBy } from './scene'

beforeAll(() => setClock(() => noon))
afterAll(() => setClock(null))

/** What the form of all competencies sends. */
async function levelsInput(
  levels: Record<string, number>,
  changes: Partial<RateMany> = {},
): Promise<RateMany> {
  return {
    frameworkVersionId: await framework(),
    requestId: newId(),
    next: 'gaps',
    levels: Object.entries(levels).map(([competencyKey, level]) => ({
      field: `levels.${competencyKey}`,
      competencyKey,
      level,
    })),
    ...changes,
  }
}

describe('rating oneself in several competencies', () => {
  it('adds a rating of medium confidence and an event for each, in one transaction', async () => {
    const ada = await person()
    const input = await levelsInput({ building: 2, listening: 3 })
    const { commits } = await countStatements(() => rateMany(ada, input))
    expect(commits).toBe(1)
    const ratings = await ratingsBy(ada)
    expect(
      ratings
        .map(({ competencyKey, level, confidence, note }) => [competencyKey, level, confidence, note])
        .sort(),
    ).toEqual([
      ['building', 2, 'medium', ''],
      ['listening', 3, 'medium', ''],
    ])
    for (const { id } of ratings) expect(await eventsOf(id)).toEqual(['rating.given'])
  })

  it('takes as many statements for three competencies as for one', async () => {
    const statements = async (levels: Record<string, number>) => {
      const [ada, input] = [await person(), await levelsInput(levels)]
      return (await countStatements(() => rateMany(ada, input))).statements
    }
    expect(await statements({ building: 2, listening: 3, 'handing-over': 1 })).toBe(
      await statements({ building: 2 }),
    )
  })

  it('remembers where the path goes on, also when everything is skipped', async () => {
    const ada = await person()
    await rateMany(ada, await levelsInput({}, { next: 'levels/listening' }))
    const client = await database()
    expect(await client.person.findUniqueOrThrow({ where: { id: ada.personId } })).toMatchObject({
      welcomeStep: 'levels/listening',
    })
    expect(await ratingsBy(ada)).toEqual([])
  })

  it('does not give a level again that one is at', async () => {
    const ada = await person()
    await rateSelf(ada, await ratingInput({ level: 2, note: 'Said before.' }))
    expect(await rateMany(ada, await levelsInput({ building: 2, listening: 1 }))).toMatchObject({ added: 1 })
    expect((await ratingsBy(ada)).map(({ competencyKey }) => competencyKey)).toEqual([
      'building',
      'listening',
    ])
  })

  it('adds nothing twice of a repeated request, ten times at once', async () => {
    const ada = await person()
    const input = await levelsInput({ building: 2, listening: 3 })
    await Promise.all(Array.from({ length: 10 }, () => rateMany(ada, input)))
    expect(await ratingsBy(ada)).toHaveLength(2)
  })

  it('takes a level back and gives it again from the same form', async () => {
    const ada = await person()
    const input = await levelsInput({ building: 2 })
    await rateMany(ada, input)
    await rateMany(ada, { ...(await levelsInput({ building: 3 })), requestId: input.requestId })
    await rateMany(ada, input)
    expect((await ratingsBy(ada)).map(({ level }) => level)).toEqual([2, 3, 2])
    expect((await currentLevels(ada)).building?.level).toBe(2)
  })

  it('adds none when one is off the scale or of an unknown competency', async () => {
    const ada = await person()
    expect(await refusalOf(rateMany(ada, await levelsInput({ building: 2, listening: 4 })))).toEqual({
      code: 'invalid',
      fields: { 'levels.listening': 'off-scale' },
    })
    expect(await refusalOf(rateMany(ada, await levelsInput({ flying: 1 })))).toEqual({
      code: 'invalid',
      fields: { 'levels.flying': 'unknown-competency' },
    })
    expect(await ratingsBy(ada)).toEqual([])
  })

  it('refuses an unknown framework version, and somebody who is signed out', async () => {
    const ada = await person()
    const unknown = await levelsInput({}, { frameworkVersionId: newId() })
    expect((await refusalOf(rateMany(ada, unknown))).code).toBe('not-found')
    expect((await refusalOf(rateMany(anonymous(), await levelsInput({})))).code).toBe('unauthenticated')
  })
})
