import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isCalendarDay } from '@/lib/clock'
import { searchWords } from '@/lib/folded'
import { kindPlurals } from '@/lib/journal/messages'
import {
  type Asked,
  type EntryFilter,
  isFiltered,
  knownFilter,
  privacies,
  readFilter,
} from '@/lib/journal/rules/filter'
import { monthOf, twelveMonthsTo, yearOf } from '@/lib/journal/rules/periods'
import { totalsOf } from '@/lib/journal/rules/totals'
import { entryKinds, entryStates } from '@/lib/journal/types'
import { routes } from '@/lib/routes'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

/** The query of an address as a page gets it. */
function queryOf(address: string): Asked {
  const { searchParams } = new URL(address, 'https://belay.example.org')
  const names = [...new Set(searchParams.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const all = searchParams.getAll(name)
      return [name, all.length > 1 ? all : all[0]]
    }),
  )
}

const day = fc.integer({ min: 0, max: 100_000 }).map((days) => addDays('1900-01-01', days))
const key = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,40}$/)
const line = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => searchWords(text).length > 0)

const filters: fc.Arbitrary<EntryFilter> = fc.record(
  {
    kind: fc.subarray([...entryKinds], { minLength: 1 }),
    area: key,
    competency: key,
    goal: key,
    skill: key,
    from: day,
    to: day,
    state: fc.constantFrom(...entryStates),
    private: fc.constantFrom(...privacies),
    words: line,
  },
  { requiredKeys: [] },
)

describe('the filter of the journal in an address', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(readFilter(queryOf(routes.journal(filter)))).toEqual(filter)
      }),
      { numRuns: 500 },
    )
  })

  it('is settled by one reading, whatever the address holds', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.string({ unit: 'binary' })),
      day,
      key,
    )
    const names = fc.constantFrom('kind', 'area', 'goal', 'from', 'to', 'state', 'private', 'words', 'x')
    fc.assert(
      fc.property(fc.dictionary(names, anything), (asked) => {
        const filter = readFilter(asked)
        expect(readFilter(queryOf(routes.journal(filter)))).toEqual(filter)
      }),
      { numRuns: 500 },
    )
  })

  it('leaves out what makes no sense and keeps the rest', () => {
    expect(
      readFilter({
        kind: ['talk', 'nonsense', 'course', 'talk'],
        area: '../../etc',
        from: '2026-02-30',
        to: '2026-03-31',
        state: 'finished',
        private: ['yes', 'without'],
        words: ['   ', '  black   swan '],
        order: 'newest',
      }),
    ).toEqual({ kind: ['course', 'talk'], to: '2026-03-31', private: 'without', words: 'black swan' })
  })

  it('is none where a form was sent empty', () => {
    const empty = Object.fromEntries(
      ['area', 'competency', 'goal', 'skill', 'from', 'to', 'state', 'private', 'words'].map((name) => [
        name,
        '',
      ]),
    )
    expect(isFiltered(readFilter(empty))).toBe(false)
    expect(isFiltered(readFilter({ ...empty, state: 'done' }))).toBe(true)
  })

  it('looks for no words that a search cannot see, and for none that PostgreSQL cannot be asked for', () => {
    expect(readFilter({ words: '\u0301 \u0000' })).toEqual({})
    expect(readFilter({ words: 'a\u0000b' })).toEqual({ words: 'ab' })
  })

  it('names only what there is', () => {
    const framework = wholeFramework()
    const choices = {
      framework,
      goals: [{ id: 'g1', title: 'One', closed: true }],
      skills: [{ id: 's1', name: 'Kafka', archived: true }],
    }
    const [area, competency] = [framework.areas[0]?.key ?? '', framework.competencies[0]?.key ?? '']
    const known: EntryFilter = { area, competency, goal: 'g1', skill: 's1', words: 'x' }
    expect(knownFilter(known, choices)).toEqual(known)
    const unknown = { area: 'moon', competency: 'flying', goal: 'g2', skill: 's2' }
    expect(knownFilter({ ...unknown, state: 'done' }, choices)).toEqual({ state: 'done' })
  })
})

describe('the periods that are asked for most', () => {
  it.each([
    [monthOf('2026-06-15'), '2026-06-01', '2026-06-30'],
    [monthOf('2028-02-29'), '2028-02-01', '2028-02-29'],
    [monthOf('2026-12-31'), '2026-12-01', '2026-12-31'],
    [yearOf('2026-06-15'), '2026-01-01', '2026-12-31'],
    [twelveMonthsTo('2026-06-15'), '2025-06-16', '2026-06-15'],
    [twelveMonthsTo('2026-12-31'), '2026-01-01', '2026-12-31'],
    [twelveMonthsTo('2028-02-28'), '2027-03-01', '2028-02-28'],
    [twelveMonthsTo('2028-02-29'), '2027-03-01', '2028-02-29'],
  ])('are %j', (period, from, to) => {
    expect(period).toEqual({ from, to })
  })

  it('hold the day that they are asked on, and are days that exist', () => {
    fc.assert(
      fc.property(day, (today) => {
        for (const { from, to } of [monthOf, yearOf, twelveMonthsTo].map((period) => period(today))) {
          expect(from <= today && today <= to).toBe(true)
          // the first year that is taken for one has none before it
          expect(isCalendarDay(from) || from.startsWith('1899')).toBe(true)
          expect(isCalendarDay(to)).toBe(true)
        }
      }),
    )
  })
})

describe('what entries come to', () => {
  it('counts them, those with a time, and the minutes of those', () => {
    expect(totalsOf([{ minutes: 30 }, { minutes: null }, { minutes: 0 }])).toEqual({
      entries: 3,
      timed: 2,
      minutes: 30,
    })
    expect(totalsOf([])).toEqual({ entries: 0, timed: 0, minutes: 0 })
  })
})

it('has words for several of each kind', () => {
  expect(Object.keys(kindPlurals).sort()).toEqual([...entryKinds].sort())
})
