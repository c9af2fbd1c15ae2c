import { describe, expect, it } from 'vitest'
import { saysTheSame } from '@/lib/form-values'
import { changedGoalFaults, isKnownTemplate, newGoalFaults, withinGoal } from '@/lib/plans/rules/goal-faults'
import { planFaults } from '@/lib/plans/rules/plan-faults'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

const framework = wholeFramework()
const goal = { startsOn: '2027-03-01', dueOn: '2027-06-30', competencies: ['building'] }

describe('what is wrong with a goal', () => {
  it('is nothing when it is due on the day it starts and its milestones are too', () => {
    const oneDay = { ...goal, dueOn: goal.startsOn }
    expect(newGoalFaults(framework, { ...oneDay, milestones: [{ row: '0', dueOn: goal.startsOn }] })).toEqual(
      {},
    )
  })

  it('is one sentence about its days when these are the wrong way round', () => {
    const turned = { ...goal, dueOn: '2027-02-28' }
    const milestones = [{ row: '0', dueOn: '2027-03-15' }]
    expect(newGoalFaults(framework, { ...turned, milestones })).toEqual({ dueOn: 'due-before-start' })
    expect(changedGoalFaults(framework, turned, { competencies: [], milestones })).toEqual({
      dueOn: 'due-before-start',
    })
  })

  it('includes the first and the last day of the goal for a milestone', () => {
    expect(
      ['2027-02-28', '2027-03-01', '2027-06-30', '2027-07-01'].map((day) => withinGoal(goal, day)),
    ).toEqual([...[false, true, true, false]])
  })

  it('is a template that the framework does not have', () => {
    expect(isKnownTemplate(framework, null)).toBe(true)
    expect(isKnownTemplate(framework, 'begin-building')).toBe(true)
    expect(isKnownTemplate(framework, 'building')).toBe(false)
  })
})

describe('what is wrong with the terms of a plan', () => {
  it('is a role that is no target role, and a horizon that is not after the start', () => {
    const days = { startsOn: '2027-03-01', horizonOn: '2027-03-02' }
    expect(planFaults(framework, { roleKey: null, ...days })).toEqual({})
    expect(planFaults(framework, { roleKey: 'expert', ...days })).toEqual({})
    expect(planFaults(framework, { roleKey: 'start', ...days })).toEqual({ roleKey: 'role-unknown' })
    expect(planFaults(framework, { roleKey: null, ...days, horizonOn: days.startsOn })).toEqual({
      horizonOn: 'horizon-not-after-start',
    })
  })
})

describe('two forms', () => {
  it('say the same whatever the order of their fields and lists', () => {
    expect(saysTheSame({ title: 'A', keys: ['x', 'y'] }, { keys: ['y', 'x'], title: 'A' })).toBe(true)
    expect(saysTheSame({ title: 'A', keys: ['x', 'y'] }, { title: 'A', keys: ['x'] })).toBe(false)
    expect(saysTheSame({ title: 'A' }, { title: 'a' })).toBe(false)
  })
})
