import { expect, it } from 'vitest'
import { lowestOf, mediansOf } from '@/tests/bench/lighthouse'

it('takes the lowest score of all pages and categories', () => {
  const scores = [
    { page: 'year/plan', scores: { performance: 97, accessibility: 100 } },
    { page: 'year/journal', scores: { performance: 99, accessibility: 95 } },
  ]
  expect(lowestOf(scores)).toEqual({ page: 'year/journal', category: 'accessibility', score: 95 })
  expect(() => lowestOf([])).toThrow('no page')
})

it('takes the median of each score over several looks at a page', () => {
  const looks = [
    { performance: 90, seo: 100 },
    { performance: 97, seo: 69 },
    { performance: 96, seo: 69 },
  ]
  expect(mediansOf(looks)).toEqual({ performance: 96, seo: 69 })
})
