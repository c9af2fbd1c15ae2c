import { describe, expect, it } from 'vitest'
import { spokenDay } from '@/lib/plans/messages/days'
import {
  asSentence,
  milestonePhrase,
  openMilestonesSentence,
  progressPhrase,
  progressSentence,
  riskSentence,
} from '@/lib/plans/messages/progress'
import { planMessages } from '@/lib/plans/messages/refusals'
import { goalSummary } from '@/lib/plans/rules/goal-summary'
import { milestonesAtMost, openGoalsAtMost } from '@/lib/plans/rules/limits'
import type { Milestone, OpenGoal } from '@/lib/plans/types'

// a Wednesday
const today = '2027-03-10'

function milestone(dueOn: string, completedOn: string | null = null, title = 'Dry run'): Milestone {
  return { id: `${title} ${dueOn}`, title, dueOn, completedOn }
}

function goal(milestones: Milestone[], changes: Partial<OpenGoal> = {}) {
  const open: OpenGoal = {
    ...{ id: 'goal', planId: 'plan', title: 'Speak', state: 'open', closedOn: null, dropReason: null },
    ...{ startsOn: '2027-03-01', dueOn: '2027-06-30', milestones },
    ...changes,
  }
  return goalSummary(open, today)
}

const done = milestone('2027-03-05', '2027-03-04', 'Topic chosen')

describe('a day in words', () => {
  it('is called by its nearness, its weekday, or its date', () => {
    expect(
      ['2027-03-09', '2027-03-10', '2027-03-11', '2027-03-04', '2027-03-03', '2027-03-12', '2026-12-31'].map(
        (day) => spokenDay(day, today),
      ),
    ).toEqual(['yesterday', 'today', 'tomorrow', 'Thursday', '3 March', '12 March', '31 December 2026'])
  })
})

describe('the progress of a goal in words', () => {
  it('counts milestones and names what is overdue', () => {
    const late = [milestone('2027-03-09'), milestone('2027-03-02', null, 'Proposal')]
    expect(progressPhrase(goal([done, milestone('2027-03-08'), milestone('2027-05-01')]), today)).toBe(
      '1 of 3 milestones, one overdue since Monday',
    )
    expect(progressPhrase(goal([done, ...late]), today)).toBe(
      '1 of 3 milestones, two overdue, the first since 2 March',
    )
    expect(progressPhrase(goal([done, ...late], { dueOn: '2027-03-09' }), today)).toBe(
      '1 of 3 milestones, overdue since yesterday',
    )
  })

  it('leaves overdue milestones to the sentence on the risk', () => {
    const late = milestone('2027-03-08')
    expect(progressSentence(goal([done, late]), today)).toBe('1 of 2 milestones complete.')
    expect(progressSentence(goal([late], { dueOn: '2027-03-09' }), today)).toBe(
      '0 of 1 milestone, overdue since yesterday.',
    )
    expect(progressSentence(goal([done]), today)).toBe('Its one milestone is complete.')
  })

  it('tells apart what is on its way, behind schedule, not begun and complete', () => {
    const ahead = milestone('2027-06-01')
    expect(progressPhrase(goal([done, ahead]), today)).toBe('1 of 2 milestones, on its way')
    expect(progressPhrase(goal([ahead]), today)).toBe('0 of 1 milestone, on its way')
    expect(progressPhrase(goal([ahead], { startsOn: '2026-12-01' }), today)).toBe(
      '0 of 1 milestone, behind schedule',
    )
    expect(progressPhrase(goal([ahead], { startsOn: '2027-04-01' }), today)).toBe('starts on 1 April')
    expect(progressPhrase(goal([done, done]), today)).toBe('both milestones are complete')
    expect(progressPhrase(goal([done, done, done]), today)).toBe('all 3 milestones are complete')
    expect(progressPhrase(goal([done]), today)).toBe('its one milestone is complete')
    expect(progressPhrase(goal([]), today)).toBe('no milestones yet')
  })

  it('says how a goal was closed and why it was dropped', () => {
    expect(progressPhrase(goal([done], { state: 'achieved', closedOn: '2027-03-08' }), today)).toBe(
      'achieved on Monday',
    )
    const dropped = { state: 'dropped' as const, closedOn: today, dropReason: 'No time.' }
    expect(asSentence(progressPhrase(goal([], dropped), today))).toBe('Dropped today: No time.')
  })
})

describe('the risk of a goal in words', () => {
  it('gives the reason, and nothing for a goal that is not at risk', () => {
    const late = milestone('2027-03-08')
    expect(riskSentence(goal([done]), today)).toBeNull()
    expect(riskSentence(goal([], { dueOn: '2027-03-08' }), today)).toBe('At risk: it was due 2 days ago.')
    expect(riskSentence(goal([], { dueOn: '2027-03-09' }), today)).toBe('At risk: it was due yesterday.')
    expect(riskSentence(goal([late]), today)).toBe('At risk: “Dry run” is overdue since Monday.')
    expect(riskSentence(goal([late, late, late]), today)).toBe(
      'At risk: “Dry run” is overdue since Monday, and two more are overdue.',
    )
    expect(
      riskSentence(
        goal([done, milestone('2027-03-12')], { startsOn: '2027-02-01', dueOn: '2027-03-12' }),
        today,
      ),
    ).toBe('At risk: 37 of its 39 days have passed, with 1 of 2 milestones complete.')
  })

  it('counts no days of a goal that has one day only', () => {
    const short = goal([done, milestone(today)], { startsOn: today, dueOn: today })
    expect(riskSentence(short, today)).toBe(
      'At risk: today is its only day, with 1 of 2 milestones complete.',
    )
  })
})

describe('a milestone in words', () => {
  it('says whether it is complete, overdue, due or left open', () => {
    expect(milestonePhrase(done, 'complete', today)).toBe('complete, Thursday')
    expect(milestonePhrase(milestone('2027-03-09'), 'overdue', today)).toBe('overdue since yesterday')
    expect(milestonePhrase(milestone('2027-03-11'), 'due', today)).toBe('due tomorrow')
    expect(milestonePhrase(milestone('2027-03-01'), 'left', today)).toBe('left open, was due 1 March')
  })

  it('warns of what stays open when a goal is achieved', () => {
    const ahead = milestone('2027-06-01')
    expect(openMilestonesSentence(goal([done]))).toBeNull()
    expect(openMilestonesSentence(goal([done, ahead]))).toMatch(/^One milestone is still open/)
    expect(openMilestonesSentence(goal([ahead, ahead]))).toMatch(/^Two milestones are still open/)
  })
})

describe('what a refused plan, goal or milestone says', () => {
  it('names the same limits as the rules', () => {
    expect(planMessages['goals-full']).toContain(`at most ${openGoalsAtMost} open goals`)
    expect(planMessages['milestones-full']).toContain(`at most ${milestonesAtMost} milestones`)
  })
})
