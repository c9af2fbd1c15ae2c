import { describe, expect, it } from 'vitest'
import type { OpenGoal } from '@/lib/plans/types'
import { goalsInBrief, openMilestones } from '@/lib/progress/rules/open-milestones'
import { overdue } from '@/lib/progress/rules/overdue'

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

describe('what is overdue on the home page', () => {
  it('is every goal and milestone that was due before today, overdue for longest first', () => {
    const goals = [
      goal('a', '2026-11-20', [
        ['done', '2026-10-01', '2026-10-02'],
        ['late', '2026-11-01'],
      ]),
      goal('b', '2027-01-01', [
        ['later', '2026-11-21'],
        ['today', today],
      ]),
    ]
    expect(overdue(goals, today).map(({ kind, id, days }) => [kind, id, days])).toEqual([
      ['milestone', 'late', 21],
      ['goal', 'a', 2],
      ['milestone', 'later', 1],
    ])
  })

  it('is nothing on the very day', () => {
    expect(overdue([goal('a', today, [['today', today]])], today)).toEqual([])
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
