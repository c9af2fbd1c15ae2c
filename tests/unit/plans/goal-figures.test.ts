import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  elapsedShare,
  type GoalDates,
  goalProgress,
  goalRisk,
  isAtRisk,
  isOverdue,
  overdueMilestones,
} from '@/lib/plans/rules/goal-figures'

const first = Date.UTC(2024, 0, 1)
const day = (offset: number) => new Date(first + offset * 86_400_000).toISOString().slice(0, 10)
const days = fc.integer({ min: 0, max: 1200 }).map(day)
const goals: fc.Arbitrary<GoalDates> = fc
  .tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 400 }))
  .chain(([start, length]) =>
    fc.record({
      startsOn: fc.constant(day(start)),
      dueOn: fc.constant(day(start + length)),
      state: fc.constantFrom('open', 'achieved', 'dropped'),
      milestones: fc.array(fc.record({ dueOn: days, completedOn: fc.option(days) }), { maxLength: 8 }),
    }),
  )

function goal(given: Partial<GoalDates> = {}): GoalDates {
  return { startsOn: '2026-01-01', dueOn: '2026-04-11', state: 'open', milestones: [], ...given }
}

const done = { dueOn: '2026-04-11', completedOn: '2026-01-02' }
const open = { dueOn: '2026-04-11', completedOn: null }

describe('goal progress', () => {
  it('keeps goal progress within 0 and 1', () => {
    fc.assert(
      fc.property(goals, (any) => {
        expect(goalProgress(any)).toBeGreaterThanOrEqual(0)
        expect(goalProgress(any)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('never lowers goal progress when a milestone is completed', () => {
    fc.assert(
      fc.property(goals, fc.nat(), (any, pick) => {
        fc.pre(any.milestones.length > 0)
        const index = pick % any.milestones.length
        const milestones = any.milestones.map((each, at) =>
          at === index ? { ...each, completedOn: each.completedOn ?? each.dueOn } : each,
        )
        expect(goalProgress({ ...any, milestones })).toBeGreaterThanOrEqual(goalProgress(any))
      }),
    )
  })

  it('gives an open goal without milestones a progress of 0 and an achieved one 1', () => {
    expect(goalProgress(goal())).toBe(0)
    expect(goalProgress(goal({ state: 'achieved' }))).toBe(1)
    expect(goalProgress(goal({ state: 'dropped', milestones: [done, open] }))).toBe(0.5)
  })
})

describe('elapsed share', () => {
  it('never lets the elapsed share fall from day to day and keeps it within 0 and 1', () => {
    fc.assert(
      fc.property(goals, days, days, (any, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one]
        expect(elapsedShare(any, earlier)).toBeLessThanOrEqual(elapsedShare(any, later))
        expect(elapsedShare(any, earlier)).toBeGreaterThanOrEqual(0)
        expect(elapsedShare(any, later)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('counts elapsed days over a leap day and the change of the clocks', () => {
    expect(elapsedShare(goal({ startsOn: '2024-02-28', dueOn: '2024-03-03' }), '2024-02-29')).toBe(0.25)
    expect(elapsedShare(goal({ startsOn: '2026-03-28', dueOn: '2026-04-01' }), '2026-03-30')).toBe(0.5)
  })

  it('counts a goal of one day as elapsed from that day on', () => {
    const oneDay = goal({ startsOn: '2026-03-01', dueOn: '2026-03-01' })
    expect(elapsedShare(oneDay, '2026-02-28')).toBe(0)
    expect(elapsedShare(oneDay, '2026-03-01')).toBe(1)
  })
})

describe('overdue', () => {
  it('calls a goal or a milestone overdue from the day after its due date', () => {
    expect(isOverdue(goal(), '2026-04-11')).toBe(false)
    expect(isOverdue(goal(), '2026-04-12')).toBe(true)
    expect(overdueMilestones(goal({ milestones: [open, done] }), '2026-04-11')).toEqual([])
    expect(overdueMilestones(goal({ milestones: [done, open] }), '2026-04-12')).toEqual([open])
  })

  it('calls nothing overdue in a goal that is achieved or dropped', () => {
    for (const state of ['achieved', 'dropped']) {
      expect(isOverdue(goal({ state }), '2027-01-01')).toBe(false)
      expect(overdueMilestones(goal({ state, milestones: [open] }), '2027-01-01')).toEqual([])
    }
  })
})

describe('at risk', () => {
  it('never calls an achieved or a dropped goal at risk', () => {
    fc.assert(
      fc.property(goals, days, (any, today) => {
        if (any.state !== 'open') expect(isAtRisk(any, today)).toBe(false)
      }),
    )
  })

  it('calls an open goal without milestones at risk only once it is overdue', () => {
    fc.assert(
      fc.property(goals, days, (any, today) => {
        const bare = { ...any, milestones: [], state: 'open' }
        expect(isAtRisk(bare, today)).toBe(today > bare.dueOn)
      }),
    )
  })

  it('calls a goal at risk from the day after its time is exactly a quarter ahead', () => {
    // 100 days, 3 of 10 milestones: 0.55 - 0.3 is a quarter, though not in binary fractions
    const ten = goal({ milestones: Array.from({ length: 10 }, (_, index) => (index < 3 ? done : open)) })
    expect(elapsedShare(ten, '2026-02-25')).toBe(0.55)
    expect(goalRisk(ten, '2026-02-25')).toBeNull()
    expect(goalRisk(ten, '2026-02-26')).toEqual({ reason: 'behind', elapsed: 0.56, progress: 0.3 })
  })

  it('names the gravest reason why a goal is at risk', () => {
    const late = { dueOn: '2026-01-05', completedOn: null }
    expect(goalRisk(goal({ milestones: [late, open] }), '2026-01-06')).toEqual({
      reason: 'milestones-overdue',
      milestones: [late],
    })
    expect(goalRisk(goal({ milestones: [late] }), '2026-04-13')).toEqual({ reason: 'overdue', days: 2 })
  })
})
