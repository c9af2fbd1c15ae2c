import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { competencyLevels } from '@/lib/progress/rules/competency-levels'
import { levelHistory } from '@/lib/progress/rules/level-history'
import { changes, since, valueOn } from '@/lib/progress/rules/steps'
import { currentLevel } from '@/lib/ratings/rules/current-level'

const days = fc.integer({ min: 1, max: 12 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`)
const selfRatings = fc.array(
  fc.record({
    level: fc.integer({ min: 1, max: 5 }),
    at: days,
    voided: fc.boolean(),
    unrevealed: fc.boolean(),
  }),
)
const agreed = fc.array(
  fc.record({
    level: fc.option(fc.integer({ min: 1, max: 5 })),
    signedAt: fc.array(days, { maxLength: 2 }),
  }),
)

describe('the history of a level', () => {
  it('equals the current level as of every day, whatever was rated, voided and agreed', () => {
    fc.assert(
      fc.property(agreed, selfRatings, days, (agreed, selfRatings, asOf) => {
        const step = levelHistory({ agreed, selfRatings }).findLast(({ at }) => at <= asOf)
        expect({ level: step?.level ?? 0, ground: step?.ground ?? 'none' }).toEqual(
          currentLevel({ asOf, agreed, selfRatings }),
        )
      }),
    )
  })

  it('has steps at different moments, the oldest first, and each changes something', () => {
    fc.assert(
      fc.property(agreed, selfRatings, (agreed, selfRatings) => {
        const history = levelHistory({ agreed, selfRatings })
        for (const [index, step] of history.entries()) {
          const before = history[index - 1]
          if (!before) continue
          expect(before.at < step.at).toBe(true)
          expect([before.level, before.ground]).not.toEqual([step.level, step.ground])
        }
      }),
    )
  })
})

describe('the levels of a period', () => {
  const rating = (competencyKey: string, level: number, at: string) => ({
    competencyKey,
    level,
    at: new Date(`${at}Z`),
    reviewId: null,
  })
  const dayOf = (instant: Date) => instant.toISOString().slice(0, 10)

  it('begins with what held before, and steps where a day ends with another level', () => {
    const levels = competencyLevels(
      [rating('delegation', 2, '2026-01-20T09:00'), rating('delegation', 3, '2025-06-01T09:00')],
      [
        rating('delegation', 2, '2026-02-03T09:00'),
        rating('delegation', 3, '2026-02-05T09:00'),
        rating('delegation', 4, '2026-02-05T10:00'),
        rating('budgeting', 1, '2026-02-07T09:00'),
      ],
      '2026-02-01',
      dayOf,
    )
    expect(levels.get('delegation')).toEqual([
      { day: '2026-02-01', value: 2 },
      { day: '2026-02-05', value: 4 },
    ])
    expect(levels.get('budgeting')).toEqual([
      { day: '2026-02-01', value: 0 },
      { day: '2026-02-07', value: 1 },
    ])
    expect(levels.get('publishing')).toBeUndefined()
  })

  it('step where a review agreed on a level, and at no rating of oneself after it', () => {
    const agreed = (competencyKey: string, level: number, at: string) => ({
      ...rating(competencyKey, level, at),
      reviewId: at,
    })
    const levels = competencyLevels(
      [rating('delegation', 4, '2026-01-20T09:00'), agreed('delegation', 2, '2026-01-10T09:00')],
      [
        rating('delegation', 5, '2026-02-03T09:00'),
        rating('budgeting', 1, '2026-02-04T09:00'),
        agreed('budgeting', 3, '2026-02-05T09:00'),
        agreed('delegation', 3, '2026-02-07T09:00'),
        rating('budgeting', 1, '2026-02-08T09:00'),
      ],
      '2026-02-01',
      dayOf,
    )
    expect(levels.get('delegation')).toEqual([
      { day: '2026-02-01', value: 2 },
      { day: '2026-02-07', value: 3 },
    ])
    expect(levels.get('budgeting')).toEqual([
      { day: '2026-02-01', value: 0 },
      { day: '2026-02-04', value: 1 },
      { day: '2026-02-05', value: 3 },
    ])
  })
})

describe('steps', () => {
  const steps = [
    { day: '2026-01-10', value: 1 },
    { day: '2026-02-10', value: 2 },
  ]

  it('hold from their day on', () => {
    expect(
      ['2026-01-09', '2026-01-10', '2026-02-09', '2026-02-10'].map((day) => valueOn(steps, day, 0)),
    ).toEqual([0, 1, 1, 2])
  })

  it('begin on the first day that somebody looks at', () => {
    expect(since(steps, '2026-01-20', 0)).toEqual([
      { day: '2026-01-20', value: 1 },
      { day: '2026-02-10', value: 2 },
    ])
  })

  it('are those that change something, of one day the last', () => {
    const many = [
      { day: '2026-01-10', value: 1 },
      { day: '2026-01-11', value: 2 },
      { day: '2026-01-11', value: 1 },
      { day: '2026-01-12', value: 3 },
    ]
    expect(changes(many)).toEqual([
      { day: '2026-01-10', value: 1 },
      { day: '2026-01-12', value: 3 },
    ])
  })
})
