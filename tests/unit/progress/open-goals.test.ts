import { describe, expect, it } from 'vitest'
import type { OpenGoal } from '@/lib/plans/types'
import { goalsAtRisk } from '@/lib/progress/rules/goals-at-risk'
import { goalsInBrief, openMilestones } from '@/lib/progress/rules/open-milestones'

const today = '2026-11-22'

function goal(
  id: string,
  dueOn: string,
  milestones: [title: string, dueOn: string, completedOn?: string][],
): OpenGoal {
  return {
    id,
    planId: 'plan',
    title: `Goal ${id}`,
    startsOn: '2026-01-01',
    dueOn,
    state: 'open',
    closedOn: null,
    dropReason: null,
    milestones: milestones.map(([title, due, completedOn = null]) => ({
      id: title,
      title,
      dueOn: due,
      completedOn,
    })),
  }
}

describe('the goals at risk on the home page', () => {
  it('begin with what is overdue for longest and end with what is least behind', () => {
    const goals = [
      goal('behind', '2026-12-31', [
        ['done', '2026-10-01', '2026-10-02'],
        ['to come', '2026-12-01'],
      ]),
      goal('further behind', '2026-12-31', [['to come', '2026-12-01']]),
      goal('late itself', '2026-11-20', [['done', '2026-10-01', '2026-10-02']]),
      goal('with a late milestone', '2027-01-01', [
        ['late', '2026-11-01'],
        ['today', today],
      ]),
      goal('well on its way', '2026-12-31', [
        ['done', '2026-10-01', '2026-10-02'],
        ['done too', '2026-10-01', '2026-10-02'],
        ['also done', '2026-10-01', '2026-10-02'],
        ['to come', '2026-12-01'],
      ]),
    ]
    expect(goalsAtRisk(goals, today).map(({ id }) => id)).toEqual([
      'with a late milestone',
      'late itself',
      'further behind',
      'behind',
    ])
  })

  it('are none on the very day that something is due', () => {
    expect(goalsAtRisk([{ ...goal('a', today, []), startsOn: today }], today)).toEqual([])
  })
})

describe('the open milestones of several goals', () => {
  it('stand in one list by the day they are due', () => {
    const goals = [
      goal('a', '2027-05-01', [
        ['second', '2027-02-01'],
        ['done', '2026-12-01', '2026-11-01'],
      ]),
      goal('b', '2027-05-01', [['first', '2027-01-01']]),
    ]
    expect(openMilestones(goals).map(({ id, goalTitle }) => [id, goalTitle])).toEqual([
      ['first', 'Goal b'],
      ['second', 'Goal a'],
    ])
    expect(goalsInBrief(goals).map(({ milestones, openMilestones }) => [milestones, openMilestones])).toEqual(
      [
        [2, 1],
        [1, 1],
      ],
    )
  })
})
