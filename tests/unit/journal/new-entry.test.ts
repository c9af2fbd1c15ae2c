import { describe, expect, it } from 'vitest'
import { namedCompetencies } from '@/lib/framework/rules/competencies'
import { byYear } from '@/lib/journal/rules/by-year'
import { emptyEntry, readStart } from '@/lib/journal/rules/new-entry'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

const framework = wholeFramework()
const today = '2027-03-10'

describe('the form of a new entry', () => {
  it('begins with what is done today and nothing else', () => {
    expect(emptyEntry({}, today, framework, [])).toMatchObject({
      state: 'done',
      startsOn: null,
      endsOn: today,
      title: '',
      competencies: [],
      goalId: null,
      isPrivate: false,
    })
  })

  it('begins with the competency that the kind proposes', () => {
    expect(emptyEntry({ kind: 'talk' }, today, framework, [])).toMatchObject({
      kind: 'talk',
      competencies: ['listening'],
    })
  })

  it('begins with the competency asked for in place of the proposed one', () => {
    const start = { kind: 'talk', competency: 'building' } as const
    expect(emptyEntry(start, today, framework, []).competencies).toEqual(['building'])
  })

  it('begins without a competency or a goal that are not among the choices', () => {
    const start = { competency: 'juggling', goal: 'goal-2' }
    expect(emptyEntry(start, today, framework, [{ id: 'goal-1' }])).toMatchObject({
      competencies: [],
      goalId: null,
    })
  })

  it('begins with the goal asked for', () => {
    expect(emptyEntry({ goal: 'goal-1' }, today, framework, [{ id: 'goal-1' }]).goalId).toBe('goal-1')
  })

  it('reads its address and leaves out what is no such thing', () => {
    expect(readStart({ kind: 'talk', goal: 'goal-1', competency: 'building', other: 'x' })).toEqual({
      kind: 'talk',
      goal: 'goal-1',
      competency: 'building',
    })
    expect(readStart({ kind: 'party', goal: ['a', 'b'] })).toEqual({})
    expect(readStart({ kind: ['talk', 'talk'] })).toEqual({})
  })
})

describe('competencies of an entry by name', () => {
  it("stand in the framework's order, ones that it does not have last", () => {
    expect(namedCompetencies(framework, ['of-old', 'listening', 'building'])).toEqual([
      { key: 'building', name: 'Name of building', known: true },
      { key: 'listening', name: 'Name of listening', known: true },
      { key: 'of-old', name: 'of old', known: false },
    ])
  })
})

describe('entries by year', () => {
  it('keep their order, each under its own year', () => {
    const dates = ['2027-02-01', '2027-01-01', '2026-12-31', '2024-05-05'].map((date) => ({ date }))
    expect(byYear(dates).map(({ year, entries }) => [year, entries.length])).toEqual([
      ['2027', 2],
      ['2026', 1],
      ['2024', 1],
    ])
    expect(byYear([])).toEqual([])
  })
})
