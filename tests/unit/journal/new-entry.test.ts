import { describe, expect, it } from 'vitest'
import { namedCompetencies } from '@/lib/framework/rules/competencies'
import { newId } from '@/lib/ids'
import { byYear } from '@/lib/journal/rules/by-year'
import { emptyEntry, readStart, repeatedEntry } from '@/lib/journal/rules/new-entry'
import { readId } from '@/lib/journal/rules/read-id'
import type { EntryContent } from '@/lib/journal/types'
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
    expect(
      readStart({ kind: 'talk', goal: 'goal-1', competency: 'building', like: 'entry-1', other: 'x' }),
    ).toEqual({
      kind: 'talk',
      goal: 'goal-1',
      competency: 'building',
      like: 'entry-1',
    })
    expect(readStart({ kind: 'party', goal: ['a', 'b'] })).toEqual({})
    expect(readStart({ kind: ['talk', 'talk'] })).toEqual({})
    expect(readStart({ like: 'entry\u0000' })).toEqual({})
  })
})

describe('an entry that an address names', () => {
  it.each([undefined, '', 'a b', 'a\u0000b', '../a', 'a'.repeat(65), ['a', 'b']])('is none: %j', (sent) => {
    expect(readId(sent)).toBeNull()
  })

  it('is named by its id', () => {
    const id = newId()
    expect(readId(id)).toBe(id)
  })
})

describe('the form of another entry like one', () => {
  const talk: EntryContent = {
    kind: 'talk',
    title: 'Logs that answer questions',
    state: 'planned',
    startsOn: '2027-01-01',
    endsOn: '2027-01-02',
    minutes: 90,
    provider: 'The town hall',
    link: 'https://example.org/talk',
    number: 'C-1',
    expiresOn: '2029-01-01',
    audience: 'Forty engineers',
    slides: 'https://example.org/slides',
    takenAway: 'Ask first.',
    reflection: 'Slower next time.',
    competencies: ['building', 'listening'],
    skills: ['skill-1', 'skill-2'],
    goalId: 'goal-1',
    isPrivate: true,
  }
  const choices = { framework, goals: [{ id: 'goal-1' }], skills: [{ id: 'skill-1' }, { id: 'skill-2' }] }

  it('begins with what stays the same, done today, and stays private', () => {
    expect(repeatedEntry(talk, {}, today, choices)).toEqual({
      kind: 'talk',
      title: 'Logs that answer questions',
      state: 'done',
      startsOn: null,
      endsOn: today,
      minutes: 90,
      provider: 'The town hall',
      link: '',
      number: '',
      expiresOn: null,
      audience: 'Forty engineers',
      slides: '',
      takenAway: '',
      reflection: '',
      competencies: ['building', 'listening'],
      skills: ['skill-1', 'skill-2'],
      goalId: 'goal-1',
      isPrivate: true,
    })
  })

  it('leaves out what cannot be chosen any more', () => {
    const older = { ...talk, competencies: ['of-old', 'listening'] }
    expect(
      repeatedEntry(older, {}, today, { framework, goals: [], skills: [{ id: 'skill-2' }] }),
    ).toMatchObject({ competencies: ['listening'], skills: ['skill-2'], goalId: null })
  })

  it('takes the kind that the address asks for', () => {
    expect(repeatedEntry(talk, { kind: 'seminar' }, today, choices)).toMatchObject({
      kind: 'seminar',
      title: 'Logs that answer questions',
    })
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
