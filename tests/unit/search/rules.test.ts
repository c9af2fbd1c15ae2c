import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countInWords } from '@/lib/search/messages'
import { competenciesWith } from '@/lib/search/rules/competencies-with'
import { ranked } from '@/lib/search/rules/ranked'
import type { Found, SearchResults } from '@/lib/search/types'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

const titled = (...titles: string[]) => titles.map((title) => ({ title }))

describe('what was found', () => {
  it('begins with titles that begin with the text, then those that have its words, then the rest', () => {
    const rows = titled(
      'Of something else',
      'Reviews of code',
      'Änderungen at code review',
      'CODE REVIEW done',
    )
    expect(ranked(rows, 'code review').map(({ title }) => title)).toEqual([
      'CODE REVIEW done',
      'Reviews of code',
      'Änderungen at code review',
      'Of something else',
    ])
  })

  it('keeps every row, and those that are alike in their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ab', 'ba', 'b a', 'c')),
        fc.constantFrom('a', 'b a'),
        (all, text) => {
          const rows = all.map((title, at) => ({ title, at }))
          const order = ranked(rows, text)
          expect(order.toSorted((one, other) => one.at - other.at)).toEqual(rows)
          for (const title of ['ab', 'ba', 'b a', 'c']) {
            const alike = order.filter((row) => row.title === title).map(({ at }) => at)
            expect(alike).toEqual(alike.toSorted((one, other) => one - other))
          }
        },
      ),
    )
  })
})

describe('competencies', () => {
  const framework = wholeFramework()

  it('are found by words of name and summary, whatever the case', () => {
    expect(competenciesWith(framework, 'BUILDING')).toEqual([
      { kind: 'competency', id: 'building', title: 'Name of building', area: 'Craft' },
    ])
    expect(competenciesWith(framework, 'name what').map(({ id }) => id)).toEqual([
      'building',
      'handing-over',
      'listening',
    ])
  })

  it('are not found by a word that is missing, and none without words', () => {
    expect(competenciesWith(framework, 'building juggling')).toEqual([])
    expect(competenciesWith(framework, '  ')).toEqual([])
  })
})

describe('how much was found', () => {
  const competency: Found = { kind: 'competency', id: 'building', title: 'Building', area: 'Craft' }
  const groups = (count: number, hasMore = false): Pick<SearchResults, 'groups'> => ({
    groups: count === 0 ? [] : [{ kind: 'competency', found: Array(count).fill(competency), hasMore }],
  })

  it('is told in words', () => {
    expect(countInWords(groups(0))).toBe('No results')
    expect(countInWords(groups(1))).toBe('1 result')
    expect(countInWords(groups(7))).toBe('7 results')
    expect(countInWords(groups(12, true))).toBe('The first 12 results')
  })
})
