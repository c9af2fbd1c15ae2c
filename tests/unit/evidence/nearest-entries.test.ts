import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Nearness, nearestFirst, readNearestPage } from '@/lib/evidence/rules/nearest-entries'

const entry = fc.record({
  far: fc.integer({ min: 0, max: 2 }),
  words: fc.integer({ min: 0, max: 3 }),
  date: fc.constantFrom('2026-01-31', '2026-02-01', '2026-02-02'),
  id: fc.uuid(),
})
const entries = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 12 })

/** Whether an entry may stand before another. */
function mayPrecede(one: Nearness, other: Nearness): boolean {
  if (one.far !== other.far) return one.far < other.far
  if (one.words !== other.words) return one.words > other.words
  return one.date === other.date ? one.id > other.id : one.date > other.date
}

describe('the entries that may show a competency', () => {
  it('come by competency, then area, then words in common, then date', () => {
    const named = (id: string, far: number, words: number, date: string) => ({ id, far, words, date })
    const wanted = [
      named('own-words', 0, 2, '2024-01-01'),
      named('own', 0, 0, '2026-05-01'),
      named('area-words', 1, 1, '2024-01-01'),
      named('area', 1, 0, '2026-06-01'),
      named('words', 2, 3, '2025-01-01'),
      named('newer', 2, 0, '2026-06-10'),
      named('older', 2, 0, '2026-06-09'),
    ]
    expect(nearestFirst([...wanted].reverse())).toEqual(wanted)
  })

  it('are in one order, whatever order they were in, and none is lost', () => {
    fc.assert(
      fc.property(entries, (some) => {
        const sorted = nearestFirst(some)
        expect(nearestFirst([...some].reverse())).toEqual(sorted)
        expect(new Set(sorted)).toEqual(new Set(some))
        for (const [at, one] of sorted.entries())
          for (const other of sorted.slice(at + 1)) expect(mayPrecede(one, other)).toBe(true)
      }),
    )
  })

  it('have pages from 1 on, and the first for everything that is no page', () => {
    expect(['1', '2', '99'].map(readNearestPage)).toEqual([1, 2, 99])
    for (const asked of [undefined, '', '0', '-1', '1.5', '100', 'two', ['2', '3']])
      expect(readNearestPage(asked)).toBe(1)
  })
})
