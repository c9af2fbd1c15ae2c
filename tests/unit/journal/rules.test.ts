import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences as differing } from '@/lib/form-values'
import { kindGroupNames, kindNames, messages, stateNames } from '@/lib/journal/messages'
import { asStored } from '@/lib/journal/rules/as-stored'
import { dayFaults, entryDate } from '@/lib/journal/rules/days'
import { entryFaults } from '@/lib/journal/rules/entry-faults'
import { entryValues } from '@/lib/journal/rules/form-values'
import { minutesAsTyped, minutesInWords } from '@/lib/journal/rules/minutes'
import { readKey, writeKey } from '@/lib/journal/rules/page-key'
import { type EntryContent, entryKinds, entryStates, kindGroups } from '@/lib/journal/types'

const entry: EntryContent = {
  kind: 'talk',
  title: 'Logs that answer questions',
  state: 'done',
  startsOn: '2027-03-01',
  endsOn: '2027-03-02',
  minutes: 90,
  provider: 'The town hall',
  link: 'https://example.org/talk',
  number: '',
  expiresOn: null,
  audience: 'Forty engineers',
  slides: 'https://example.org/slides',
  takenAway: '',
  reflection: 'Slower next time.',
  competencies: ['public-speaking'],
  skills: ['skill-1'],
  goalId: 'goal-1',
  isPrivate: false,
}

const today = '2027-03-10'

const differences = (stored: EntryContent, sent: EntryContent) =>
  differing(entryValues(stored), entryValues(sent))
const fits = { competencies: ['public-speaking', 'publishing'], skills: ['skill-1'], goalFits: true }

describe('the day of an entry', () => {
  it('is its end, else its start', () => {
    expect(entryDate({ startsOn: '2027-03-01', endsOn: '2027-03-02' })).toBe('2027-03-02')
    expect(entryDate({ startsOn: '2027-03-01', endsOn: null })).toBe('2027-03-01')
    expect(entryDate({ startsOn: null, endsOn: '2027-03-02' })).toBe('2027-03-02')
  })

  it.each([
    ['no day at all', { startsOn: null, endsOn: null, state: 'done' }, { endsOn: 'no-day' }],
    [
      'an end before the start',
      { startsOn: '2027-03-02', endsOn: '2027-03-01', state: 'done' },
      { endsOn: 'ends-before-start' },
    ],
    [
      'a done one that ends tomorrow',
      { startsOn: '2027-03-01', endsOn: '2027-03-11', state: 'done' },
      { endsOn: 'done-in-future' },
    ],
    [
      'a done one that starts tomorrow',
      { startsOn: '2027-03-11', endsOn: null, state: 'done' },
      { startsOn: 'done-in-future' },
    ],
  ] as const)('refuses %s', (_, days, faults) => {
    expect(dayFaults(days, today)).toEqual(faults)
  })

  it.each([
    ['a done one that ends today', { startsOn: null, endsOn: today, state: 'done' }],
    ['one of a single day', { startsOn: today, endsOn: today, state: 'done' }],
    ['a planned one next year', { startsOn: '2028-01-01', endsOn: '2028-02-01', state: 'planned' }],
    ['one in progress that will end', { startsOn: '2027-01-01', endsOn: '2027-12-01', state: 'in-progress' }],
    ['a planned one that is past', { startsOn: '2020-01-01', endsOn: null, state: 'planned' }],
  ] as const)('may be that of %s', (_, days) => {
    expect(dayFaults(days, today)).toEqual({})
  })
})

describe('what an entry refers to', () => {
  it('has nothing wrong with it when it can be kept', () => {
    expect(entryFaults(entry, fits, today)).toEqual({})
  })

  it('is refused where a competency, a skill or the goal does not fit, together with the days', () => {
    const wrong = {
      ...entry,
      competencies: ['public-speaking', 'juggling'],
      skills: ['skill-1', 'skill-of-somebody-else'],
      startsOn: null,
      endsOn: null,
    }
    expect(entryFaults(wrong, { ...fits, goalFits: false }, today)).toEqual({
      endsOn: 'no-day',
      competencies: 'competency-unknown',
      skills: 'skill-unknown',
      goalId: 'goal-not-open',
    })
  })

  it.each([
    ['the day before its issue', '2027-03-01', { expiresOn: 'expires-before-issued' }],
    ['the day of its issue', '2027-03-02', {}],
    ['never', null, {}],
  ])('makes a certificate that expires %s', (_, expiresOn, faults) => {
    expect(entryFaults({ ...entry, kind: 'certification', expiresOn }, fits, today)).toEqual(faults)
  })

  it('is not looked at for the last day of a certificate in any other kind', () => {
    expect(entryFaults({ ...entry, expiresOn: '2020-01-01' }, fits, today)).toEqual({})
  })

  it('is what the kind proposes where nothing was chosen', () => {
    expect(asStored({ ...entry, competencies: [] }, 'public-speaking').competencies).toEqual([
      'public-speaking',
    ])
    expect(asStored({ ...entry, competencies: ['publishing'] }, 'public-speaking').competencies).toEqual([
      'publishing',
    ])
    expect(asStored({ ...entry, competencies: [] }, null).competencies).toEqual([])
  })
})

describe('time spent', () => {
  it.each([
    [0, '0', '0 min'],
    [45, '45', '45 min'],
    [60, '1:00', '1 h'],
    [90, '1:30', '1 h 30 min'],
    [1505, '25:05', '25 h 5 min'],
    [225_000, '3750:00', '3,750 h'],
  ])('%i minutes are typed %s and read %s', (minutes, typed, words) => {
    expect(minutesAsTyped(minutes)).toBe(typed)
    expect(minutesInWords(minutes)).toBe(words)
  })

  it('leaves its field empty where none is known', () => {
    expect(minutesAsTyped(null)).toBe('')
  })
})

describe('two editors of an entry', () => {
  it('have nothing to choose between where both say the same', () => {
    expect(differences(entry, { ...entry, competencies: [...entry.competencies] })).toEqual({})
  })

  it('choose between what is stored and what was sent, field by field', () => {
    const stored = { ...entry, title: 'Another title', minutes: 30, competencies: [], isPrivate: true }
    expect(differences(stored, entry)).toEqual({
      title: 'Another title',
      minutes: '30',
      competencies: [],
      isPrivate: 'on',
    })
  })

  it('need not choose between the same competencies in another order', () => {
    expect(
      differences({ ...entry, competencies: ['a', 'b'] }, { ...entry, competencies: ['b', 'a'] }),
    ).toEqual({})
  })

  it('meet every field of the form', () => {
    expect(Object.keys(entryValues(entry)).sort()).toEqual(Object.keys(entry).sort())
  })
})

describe('the key of a page of the journal', () => {
  it('comes back from an address as it was written', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2199-12-31') }),
        fc.uuid(),
        (at, id) => {
          const key = { date: at.toISOString().slice(0, 10), id }
          expect(readKey(writeKey(key))).toEqual(key)
        },
      ),
    )
  })

  it.each([
    undefined,
    '',
    'x',
    '2027-03-01',
    '2027-03-01.',
    '.abc',
    '2027-3-1.abc',
    "2027-03-01.a'b",
    '2027-03-01.a b',
  ])('is nothing where the address holds %s', (text) => {
    expect(readKey(text)).toBeNull()
  })
})

describe('the words of the journal', () => {
  it('exist for every kind, group and state, each its own', () => {
    expect(Object.keys(kindNames).sort()).toEqual([...entryKinds].sort())
    expect(Object.keys(kindGroupNames)).toEqual(Object.keys(kindGroups))
    expect(Object.keys(stateNames)).toEqual([...entryStates])
    expect(new Set(Object.values(kindNames)).size).toBe(entryKinds.length)
  })

  it('are sentences for every reason', () => {
    for (const sentence of Object.values(messages)) expect(sentence).toMatch(/^[A-Z].*\.$/)
  })
})
