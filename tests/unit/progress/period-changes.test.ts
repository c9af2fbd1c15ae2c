import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedLevels, type PeriodChange, periodChanges } from '@/lib/progress/rules/period-changes'
import type { Mark } from '@/lib/progress/types/over-time'

type Moves = { levels?: [number, number]; supported?: [number, number] }

const steps = ([from, to]: [number, number] = [0, 0]) => [
  { day: '2026-01-01', value: from },
  { day: '2026-02-01', value: 5 },
  { day: '2026-03-01', value: to },
]

/** An area whose competencies are named by their keys. */
const area = (moves: Record<string, Moves>) => ({
  competencies: Object.entries(moves).map(([key, { levels, supported }]) => ({
    competency: { key, name: key.toUpperCase() } as never,
    levels: steps(levels),
    supported: steps(supported),
    required: [],
  })),
})

const mark = (kind: Mark['kind'], id: string): Mark => ({
  ...{ kind, id, about: id, title: id, day: '2026-02-01', competencies: [] },
})

const inShort = (changes: PeriodChange[]) =>
  changes.map((change) => {
    if ('key' in change) return `${change.kind} ${change.key} ${change.from}-${change.to}`
    return 'count' in change
      ? `${change.kind} ${change.count}`
      : `${change.kind} ${change.marks.map(({ id }) => id).join(' ')}`
  })

describe('what changed in a period', () => {
  it('is nothing where everything stands as it stood, whatever happened in between', () => {
    expect(periodChanges([area({ a: { levels: [2, 2], supported: [1, 1] } })], new Set(), [])).toEqual([])
  })

  it('begins with agreed levels, then larger moves, and counts those that are not told', () => {
    const areas = [
      area({ a: { levels: [1, 2] }, b: { levels: [4, 1] }, c: { levels: [0, 2] } }),
      area({ d: { levels: [3, 4] }, e: { levels: [2, 3] } }),
    ]
    expect(inShort(periodChanges(areas, new Set(['d']), []))).toEqual([
      'level d 3-4',
      'level b 4-1',
      'level c 0-2',
      'more-levels 2',
    ])
  })

  it('says whether a level was agreed or is one\u2019s own rating', () => {
    const changes = periodChanges(
      [area({ a: { levels: [1, 2] }, b: { levels: [1, 2] } })],
      new Set(['b']),
      [],
    )
    expect(changes.map((change) => 'agreed' in change && [change.key, change.agreed])).toEqual([
      ['b', true],
      ['a', false],
    ])
  })

  it('goes on with supported levels, then reviews, endorsements, goals and certificates', () => {
    const marks = [mark('certificate', 'c'), mark('goal', 'g'), mark('endorsement', 'n'), mark('review', 'r')]
    const areas = [area({ a: { supported: [0, 2] }, b: { supported: [3, 0] } })]
    expect(inShort(periodChanges(areas, new Set(), [...marks, mark('review', 's')]))).toEqual([
      'supported b 3-0',
      'supported a 0-2',
      'review r s',
      'endorsement n',
      'goal g',
      'certificate c',
    ])
  })

  it('is never more than twelve things, and none is left out of the counts', () => {
    const level = fc.integer({ min: 0, max: 5 })
    const moves = fc.record({ levels: fc.tuple(level, level), supported: fc.tuple(level, level) })
    const kinds = fc.constantFrom<Mark['kind']>('goal', 'certificate', 'review', 'endorsement')
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1 }), moves),
        fc.array(kinds),
        (competencies, marked) => {
          const areas = [area(competencies)]
          const marks = marked.map((kind, at) => mark(kind, String(at)))
          const changes = periodChanges(areas, new Set(), marks)
          expect(changes.length).toBeLessThanOrEqual(12)
          const told = (kinds: string[]) =>
            changes.reduce((sum, change) => {
              if (!kinds.includes(change.kind)) return sum
              return sum + ('count' in change ? change.count : 1)
            }, 0)
          expect(told(['level', 'more-levels'])).toBe(movedLevels(areas, 'levels').length)
          expect(told(['supported', 'more-supported'])).toBe(movedLevels(areas, 'supported').length)
          const marksTold = changes.flatMap((change) => ('marks' in change ? change.marks : []))
          expect(marksTold).toHaveLength(marks.length)
        },
      ),
    )
  })
})
