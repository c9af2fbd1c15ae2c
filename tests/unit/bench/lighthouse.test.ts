import { expect, it } from 'vitest'
import { lowestOf } from '@/tests/bench/lighthouse'

it('takes the lowest score of all pages and categories', () => {
  const scores = [
    { page: 'year/plan', scores: { performance: 97, accessibility: 100 } },
    { page: 'year/journal', scores: { performance: 99, accessibility: 95 } },
  ]
  expect(lowestOf(scores)).toEqual({ page: 'year/journal', category: 'accessibility', score: 95 })
  expect(() => lowestOf([])).toThrow('no page')
})
