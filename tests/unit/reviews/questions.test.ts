import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { briefQuestions, type QuestionGrounds } from '@/lib/reviews/rules/questions'
import { goalOf } from './brief-goal'

const bare: QuestionGrounds = {
  interval: {
    ground: 'plan',
    since: new Date('2026-12-31T23:59:59.999Z'),
    from: '2027-01-01',
    to: '2027-03-10',
  },
  promises: [],
  goals: null,
  required: null,
  moves: null,
  entries: null,
  areas: null,
  homeArea: { listening: 'people', building: 'craft' },
}

const kinds = (grounds: Partial<QuestionGrounds>) =>
  briefQuestions({ ...bare, ...grounds }).map(({ kind }) => kind)
const steps = (dueOn: string, completedOn: string | null = null) => [
  { id: dueOn, title: 'Step', dueOn, completedOn },
]
const listening = { key: 'listening', name: 'Listening', required: 4, level: 2, supported: 1 }
const entry = {
  ...{ id: 'e', kind: 'talk' as const, title: 'Talk', date: '2027-03-01', minutes: 60, isPrivate: false },
  ...{ expiresOn: null, competencies: ['listening'] },
}
const promise = {
  id: 'p',
  what: 'Call',
  side: 'owner' as const,
  madeOn: '2027-03-01',
  dueOn: '2027-04-01',
  moves: 0,
}

describe('the questions of a brief', () => {
  it('ask about a competency two levels below what is required that nothing was done on', () => {
    expect(briefQuestions({ ...bare, required: [listening], entries: [] })[0]).toEqual({
      kind: 'stretch',
      competency: listening,
      noEntry: true,
    })
    expect(kinds({ required: [listening], entries: [entry] })).not.toContain('stretch')
    expect(kinds({ required: [{ ...listening, level: 3 }], entries: [] })).not.toContain('stretch')
    // an entry from before the interval is none
    expect(kinds({ required: [listening], entries: [{ ...entry, date: '2026-12-31' }] })).toContain('stretch')
  })

  it('ask about a goal whose due day has moved twice, and not about one where it moved once', () => {
    const moved = (dueMoves: number) =>
      kinds({ goals: [goalOf({ id: 'g', dueMoves, milestones: steps('2027-05-01') })] })
    expect(moved(2)[0]).toBe('goal-moved')
    expect(moved(1)).not.toContain('goal-moved')
  })

  it('ask about the milestone that has been overdue longest', () => {
    const goals = [
      goalOf({ id: 'one', milestones: steps('2027-03-09') }),
      goalOf({ id: 'two', milestones: steps('2027-03-01') }),
      goalOf({ id: 'three', milestones: steps('2027-03-10') }),
    ]
    expect(briefQuestions({ ...bare, goals })[0]).toMatchObject({
      kind: 'milestone-overdue',
      milestone: { goalId: 'two' },
    })
    expect(kinds({ goals: goals.slice(2) })).not.toContain('milestone-overdue')
  })

  it('ask about a promise that has been open for six weeks', () => {
    expect(kinds({ promises: [{ ...promise, madeOn: '2027-01-27' }] })[0]).toBe('promise-open-long')
    expect(kinds({ promises: [{ ...promise, madeOn: '2027-01-28' }] })).not.toContain('promise-open-long')
  })

  it('ask about a level that moved without an entry, and not where the journal cannot be seen', () => {
    const moves = [{ key: 'listening', name: 'Listening', from: 2, to: 3, supported: 0 }]
    expect(kinds({ moves, entries: [] })).toContain('level-without-entry')
    expect(kinds({ moves, entries: [entry] })).not.toContain('level-without-entry')
    expect(kinds({ moves, entries: null })).toEqual([])
    expect(kinds({ moves: moves.map((move) => ({ ...move, from: 0 })), entries: [] })).not.toContain(
      'level-without-entry',
    )
  })

  it('ask about the area with the most time where no open goal aims at it', () => {
    const areas = [
      { key: 'people', name: 'People', totals: { entries: 1, timed: 1, minutes: 60 }, newest: [] },
    ]
    const aimed = (competencies: string[]) =>
      kinds({ areas, entries: [entry], goals: [goalOf({ id: 'g', competencies })] })
    expect(aimed(['building'])[0]).toBe('area-without-goal')
    expect(aimed(['listening'])).not.toContain('area-without-goal')
    expect(kinds({ areas, entries: [entry], goals: null })).not.toContain('area-without-goal')
  })

  it('ask about a goal without milestones, one whose milestones are all complete, and an empty journal', () => {
    const goals = [goalOf({ id: 'a' }), goalOf({ id: 'b', milestones: steps('2027-03-01', '2027-03-01') })]
    expect(kinds({ goals, entries: [] })).toEqual([
      'goal-without-milestones',
      'goal-complete',
      'nothing-logged',
    ])
  })

  it('are about three different things where there are three', () => {
    const goals = [
      goalOf({ id: 'a', dueMoves: 3, milestones: steps('2027-02-01') }),
      goalOf({ id: 'b', milestones: steps('2027-04-01') }),
    ]
    expect(briefQuestions({ ...bare, goals, promises: [promise] })).toMatchObject([
      { kind: 'goal-moved', goal: { id: 'a' } },
      { kind: 'goal-due', goal: { id: 'b' } },
      { kind: 'promise-due' },
    ])
  })

  it('go on to the next of a kind where the first is about the same as another question', () => {
    const goals = [
      goalOf({ id: 'a', dueMoves: 2, milestones: steps('2027-02-01') }),
      goalOf({ id: 'b', milestones: steps('2027-03-01') }),
    ]
    expect(briefQuestions({ ...bare, goals }).slice(0, 2)).toMatchObject([
      { kind: 'goal-moved', goal: { id: 'a' } },
      { kind: 'milestone-overdue', milestone: { goalId: 'b' } },
    ])
  })

  it('are three as soon as there is a goal, or three competencies that the role asks for', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ dueMoves: fc.nat(3), step: fc.option(fc.constantFrom('2027-03-01', '2027-04-01')) }),
          {
            minLength: 1,
          },
        ),
        (found) => {
          const goals = found.map(({ step, dueMoves }, id) =>
            goalOf({ id: `${id}`, dueMoves, milestones: step ? steps(step) : [] }),
          )
          const asked = briefQuestions({ ...bare, goals })
          expect(asked).toHaveLength(3)
          expect(new Set(asked.map((each) => JSON.stringify(each))).size).toBe(3)
          expect(briefQuestions({ ...bare, goals: goals.toReversed() })).toEqual(asked)
        },
      ),
    )
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 3 }), (levels) => {
        const required = levels.map((level, key) => ({
          ...{ key: `${key}`, name: `${key}`, required: 3, level, supported: 0 },
        }))
        expect(briefQuestions({ ...bare, required })).toHaveLength(3)
      }),
    )
  })

  it('say nothing of what the reader may not see', () => {
    const all = briefQuestions({ ...bare, goals: [goalOf({ id: 'g' })], required: [listening], entries: [] })
    expect(all).toHaveLength(3)
    expect(briefQuestions(bare)).toEqual([])
    expect(kinds({ entries: [] })).toEqual(['nothing-logged'])
    expect(kinds({ required: [listening] })).toEqual(['stretch', 'gap'])
  })
})
