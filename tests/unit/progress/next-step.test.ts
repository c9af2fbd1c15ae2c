import { describe, expect, it } from 'vitest'
import { nextStep } from '@/lib/progress/rules/next-step'

const today = '2026-11-22'
const goal = { id: 'talk', title: 'Speak outside', dueOn: '2027-02-06', milestones: 2, openMilestones: 1 }
const milestone = {
  id: 'dry-run',
  title: 'Dry run',
  dueOn: '2026-12-01',
  goalId: 'talk',
  goalTitle: 'Speak outside',
}
const situation = {
  hasPlan: true,
  unrated: [],
  path: ['delegation', 'publishing'],
  goals: [goal],
  milestones: [milestone],
  today,
}

describe('the next step', () => {
  it('is to start a plan where there is none, whatever else there is', () => {
    expect(nextStep({ ...situation, hasPlan: false })).toEqual({ kind: 'start-plan' })
  })

  it('is to rate the first competency that the role asks for and nobody rated', () => {
    const unrated = ['publishing', 'delegation']
    expect(nextStep({ ...situation, unrated })).toEqual({ kind: 'rate', competency: 'publishing', left: 2 })
  })

  it('is to set a goal, for the competency that lifts the plan most, where none is open', () => {
    expect(nextStep({ ...situation, goals: [], milestones: [] })).toEqual({
      kind: 'set-goal',
      competency: 'delegation',
    })
    expect(nextStep({ ...situation, goals: [], milestones: [], path: [] })).toEqual({
      kind: 'set-goal',
      competency: null,
    })
  })

  it('is the milestone that has been overdue for longest', () => {
    const late = { ...milestone, id: 'late', dueOn: '2026-11-20' }
    const later = { ...milestone, id: 'later', dueOn: '2026-11-02' }
    const goals = [{ ...goal, dueOn: '2026-10-01' }]
    expect(nextStep({ ...situation, goals, milestones: [milestone, late, later] })).toEqual({
      kind: 'overdue-milestone',
      milestone: later,
    })
  })

  it('does not call a milestone overdue on its day', () => {
    const dueToday = { ...milestone, dueOn: today }
    expect(nextStep({ ...situation, milestones: [dueToday] })).toEqual({
      kind: 'milestone',
      milestone: dueToday,
    })
  })

  it('is the overdue goal where no milestone is overdue', () => {
    const late = { ...goal, id: 'late', dueOn: '2026-11-21' }
    expect(nextStep({ ...situation, goals: [goal, late] })).toEqual({ kind: 'overdue-goal', goal: late })
  })

  it('is to close a goal whose milestones are all done before the next milestone of another', () => {
    const done = { ...goal, id: 'done', openMilestones: 0 }
    expect(nextStep({ ...situation, goals: [goal, done] })).toEqual({ kind: 'finish-goal', goal: done })
  })

  it('is the milestone that is due first', () => {
    const sooner = { ...milestone, id: 'sooner', dueOn: '2026-11-25' }
    expect(nextStep({ ...situation, milestones: [milestone, sooner] })).toEqual({
      kind: 'milestone',
      milestone: sooner,
    })
  })

  it('is to add milestones to the goal that is due first where no goal has any', () => {
    const bare = { ...goal, milestones: 0, openMilestones: 0 }
    expect(nextStep({ ...situation, goals: [bare], milestones: [] })).toEqual({
      kind: 'add-milestone',
      goal: bare,
    })
  })
})
