import { describe, expect, it } from 'vitest'
import { completionDayRefusal } from '@/lib/plans/rules/completion-day'
import { goalStepRefusal } from '@/lib/plans/rules/goal-steps'
import { milestoneStanding } from '@/lib/plans/rules/milestone-standing'
import { milestoneStepRefusal } from '@/lib/plans/rules/milestone-steps'

describe('the steps of a goal', () => {
  it('lets an open goal be edited, achieved and dropped and a closed one be reopened, and nothing else', () => {
    for (const step of ['edit', 'achieve', 'drop'] as const) {
      expect(goalStepRefusal('open', step)).toBeNull()
      expect(goalStepRefusal('achieved', step)).toBe('goal-closed')
      expect(goalStepRefusal('dropped', step)).toBe('goal-closed')
    }
    expect(goalStepRefusal('open', 'reopen')).toBe('goal-open')
    expect(goalStepRefusal('achieved', 'reopen')).toBeNull()
    expect(goalStepRefusal('dropped', 'reopen')).toBeNull()
  })
})

describe('the steps of a milestone', () => {
  const open = { completedOn: null }
  const complete = { completedOn: '2027-03-01' }

  it('completes open milestones and reopens completed ones, which cannot be removed', () => {
    const refusal = (milestone: typeof open | typeof complete) =>
      (['edit', 'place', 'move', 'complete', 'reopen', 'remove'] as const).map((step) =>
        milestoneStepRefusal({ state: 'open' }, milestone, step),
      )
    expect(refusal(open)).toEqual([null, null, null, null, 'milestone-open', null])
    expect(refusal(complete)).toEqual([
      ...[null, null, 'milestone-complete', 'milestone-complete', null, 'milestone-kept'],
    ])
    expect(milestoneStepRefusal({ state: 'open' }, null, 'add')).toBeNull()
  })

  it('leaves the milestones of a closed goal as they are', () => {
    for (const state of ['achieved', 'dropped'] as const) {
      for (const step of ['edit', 'place', 'move', 'complete', 'reopen', 'remove'] as const) {
        expect(milestoneStepRefusal({ state }, open, step)).toBe('milestone-goal-closed')
        expect(milestoneStepRefusal({ state }, complete, step)).toBe('milestone-goal-closed')
      }
      expect(milestoneStepRefusal({ state }, null, 'add')).toBe('milestone-goal-closed')
    }
  })

  it('are complete, overdue from the day after, due, or left behind by a closed goal', () => {
    const standing = (
      milestone: { dueOn: string; completedOn: string | null },
      state: 'open' | 'dropped' = 'open',
    ) => milestoneStanding(milestone, { state }, '2027-03-10')
    expect(standing({ dueOn: '2027-03-01', completedOn: '2027-03-05' })).toBe('complete')
    expect(standing({ dueOn: '2027-03-09', completedOn: null })).toBe('overdue')
    expect(standing({ dueOn: '2027-03-10', completedOn: null })).toBe('due')
    expect(standing({ dueOn: '2027-03-09', completedOn: null }, 'dropped')).toBe('left')
  })

  it('cannot be completed on a day that has not come', () => {
    expect(completionDayRefusal('2027-03-10', '2027-03-10')).toBeNull()
    expect(completionDayRefusal('2027-03-11', '2027-03-10')).toBe('completion-in-future')
  })
})
