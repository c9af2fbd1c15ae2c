import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/clock'
import { countStatements } from '@/lib/db/statements'
import { newId } from '@/lib/ids'
import { rateSelf } from '@/lib/ratings/commands/rate-self'
import { currentLevels } from '@/lib/ratings/queries'
import { eventsOf, noon, person, refusalOf } from '../plans/scene'
import { framework, ratingInput, ratingsBy } from './scene'

beforeAll(() => setClock(() => noon))
afterAll(() => setClock(null))

describe('rating oneself', () => {
  it('keeps the level, how sure one is and the note, and appends one event', async () => {
    const ada = await person()
    const input = await ratingInput()
    const { id } = await rateSelf(ada, input)
    expect(await ratingsBy(ada)).toEqual([
      {
        id,
        subjectId: ada.personId,
        raterId: ada.personId,
        ratedAt: noon,
        voidedAt: null,
        voidReason: null,
        ...input,
      },
    ])
    expect(await eventsOf(id)).toEqual(['rating.given'])
  })

  it('writes the rating and its event in one transaction', async () => {
    const ada = await person()
    const input = await ratingInput()
    const { commits } = await countStatements(() => rateSelf(ada, input))
    expect(commits).toBe(1)
  })

  it('overwrites no earlier rating', async () => {
    const ada = await person()
    await rateSelf(ada, await ratingInput({ level: 3 }))
    await rateSelf(ada, await ratingInput({ level: 1 }))
    expect((await ratingsBy(ada)).map(({ level }) => level)).toEqual([3, 1])
  })

  it('counts the rating that was given last when two fall into the same millisecond', async () => {
    const ada = await person()
    for (const level of [1, 3, 2]) await rateSelf(ada, await ratingInput({ level }))
    const instants = (await ratingsBy(ada)).map(({ ratedAt }) => ratedAt.getTime())
    expect(new Set(instants).size).toBe(3)
    expect((await currentLevels(ada)).building).toEqual({ level: 2, ground: 'self' })
  })

  it('makes one rating of a repeated request', async () => {
    const ada = await person()
    const input = await ratingInput()
    const first = await rateSelf(ada, input)
    const second = await rateSelf(ada, input)
    expect(second).toEqual(first)
    expect(await ratingsBy(ada)).toHaveLength(1)
    expect(await eventsOf(first.id)).toEqual(['rating.given'])
  })

  it('says that the rating was saved before when its form comes again with another level or note', async () => {
    const ada = await person()
    const input = await ratingInput()
    const first = await rateSelf(ada, input)
    const changes = [
      { level: 3 },
      { confidence: 'low' as const },
      { note: 'Built two this year, one alone.' },
    ]
    for (const change of changes) {
      expect(await refusalOf(rateSelf(ada, { ...input, ...change }))).toEqual({
        code: 'illegal',
        reason: 'saved-before',
      })
    }
    expect(await ratingsBy(ada)).toMatchObject([{ id: first.id, level: 2, note: input.note }])
  })

  it('makes one rating of ten requests that arrive together', async () => {
    const ada = await person()
    const input = await ratingInput()
    const made = await Promise.all(Array.from({ length: 10 }, () => rateSelf(ada, input)))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(await ratingsBy(ada)).toHaveLength(1)
    expect(await eventsOf(made[0]?.id ?? '')).toEqual(['rating.given'])
  })

  it('gives ten ratings that arrive together instants of their own', async () => {
    const ada = await person()
    const inputs = await Promise.all(Array.from({ length: 10 }, () => ratingInput()))
    await Promise.all(inputs.map((input) => rateSelf(ada, input)))
    const instants = (await ratingsBy(ada)).map(({ ratedAt }) => ratedAt.getTime())
    expect(new Set(instants).size).toBe(10)
  })

  it('keeps the same request id of two people apart', async () => {
    const [ada, grace] = [await person(), await person()]
    const input = await ratingInput({ requestId: newId() })
    const one = await rateSelf(ada, input)
    const other = await rateSelf(grace, input)
    expect(other.id).not.toBe(one.id)
  })

  it('refuses a level off the scale and a competency that the framework does not have, and keeps nothing', async () => {
    const ada = await person()
    expect(await refusalOf(rateSelf(ada, await ratingInput({ level: 4 })))).toEqual({
      code: 'invalid',
      fields: { level: 'off-scale' },
    })
    expect(await refusalOf(rateSelf(ada, await ratingInput({ level: 0 })))).toEqual({
      code: 'invalid',
      fields: { level: 'off-scale' },
    })
    expect(await refusalOf(rateSelf(ada, await ratingInput({ competencyKey: 'swimming' })))).toEqual({
      code: 'invalid',
      fields: { competencyKey: 'unknown-competency' },
    })
    expect(await ratingsBy(ada)).toEqual([])
  })

  it('refuses a rating under a framework version that never was', async () => {
    const ada = await person()
    const refusal = await refusalOf(rateSelf(ada, await ratingInput({ frameworkVersionId: newId() })))
    expect(refusal.code).toBe('not-found')
  })

  it('refuses a rating by somebody who is signed out', async () => {
    const anonymous = { kind: 'anonymous', from: { address: '127.0.0.1', userAgent: '' } } as const
    const input = await ratingInput({ frameworkVersionId: await framework() })
    expect((await refusalOf(rateSelf(anonymous, input))).code).toBe('unauthenticated')
  })
})
