import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planProgress } from '@/lib/progress/rules/plan-progress'
import { wholePercent } from '@/lib/progress/rules/whole-percent'

describe('percent on a page', () => {
  it('shows every whole percent as itself', () => {
    for (let percent = 0; percent <= 100; percent += 1) expect(wholePercent(percent / 100)).toBe(percent)
  })

  it('rounds a percentage on a page down', () => {
    expect(wholePercent(2 / 3)).toBe(66)
    expect(wholePercent(0.2999)).toBe(29)
    expect(wholePercent(0.29)).toBe(29)
  })

  it('shows 100 percent for a complete sum of thirds', () => {
    expect(wholePercent(1 / 3 + 1 / 3 + 1 / 3)).toBe(100)
    expect(wholePercent(0.7 + 0.2 + 0.1)).toBe(100)
  })

  it('shows 100 percent only for what is complete', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(), (whole, seed) => {
        const part = seed % whole
        expect(wholePercent(part / whole)).toBe(Number((BigInt(part) * 100n) / BigInt(whole)))
        expect(wholePercent(part / whole)).toBeLessThan(100)
      }),
    )
  })

  it('keeps a large plan that lacks one level below 100', () => {
    const keys = Array.from({ length: 60 }, (_, index) => `c${index}`)
    const role = Object.fromEntries(keys.map((key) => [key, { level: 10, weight: 3 }]))
    const levels = Object.fromEntries(keys.map((key, index) => [key, index === 0 ? 9 : 10]))
    expect(wholePercent(planProgress({ role, levels }) ?? 0)).toBe(99)
  })
})
