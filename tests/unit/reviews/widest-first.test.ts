import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelsApart, widestFirst } from '@/lib/reviews/rules/widest-first'
import type { SideRating } from '@/lib/reviews/types/revealed'

const order = ['a', 'b', 'c', 'd', 'e', 'f']

function rating(level: number | null): SideRating | null {
  return { level, confidence: 'medium', sentence: '' }
}

const level = fc.option(fc.integer({ min: 1, max: 5 }))
const pairs = fc
  .uniqueArray(fc.constantFrom(...order), { minLength: 1 })
  .chain((keys) =>
    fc.tuple(...keys.map((key) => fc.record({ key: fc.constant(key), owner: level, other: level }))),
  )
  .map((made) => made.map(({ key, owner, other }) => ({ key, owner: rating(owner), other: rating(other) })))

describe('the order of what is revealed', () => {
  it('begins with the widest difference, then goes by the framework, and ends with what one did not rate', () => {
    const made = [
      { key: 'a', owner: rating(2), other: rating(2) },
      { key: 'b', owner: rating(1), other: null },
      { key: 'c', owner: rating(4), other: rating(3) },
      { key: 'd', owner: rating(1), other: rating(2) },
      { key: 'e', owner: rating(5), other: rating(2) },
      { key: 'f', owner: rating(null), other: rating(5) },
    ]
    expect(widestFirst([...made].reverse(), order).map(({ key }) => key)).toEqual([
      'e',
      'c',
      'd',
      'a',
      'b',
      'f',
    ])
  })

  it('never has a narrower difference before a wider one, and loses nothing', () => {
    fc.assert(
      fc.property(pairs, (made) => {
        const apart = widestFirst(made, order).map((pair) => levelsApart(pair) ?? -1)
        expect(apart).toEqual([...apart].sort((a, b) => b - a))
        expect(widestFirst(made, order)).toHaveLength(made.length)
      }),
    )
  })

  it('is the same whatever order the rows come in', () => {
    fc.assert(
      fc.property(pairs, (made) => {
        expect(widestFirst([...made].reverse(), order)).toEqual(widestFirst(made, order))
      }),
    )
  })
})
