import { describe, expect, it } from 'vitest'
import { median, pairedRatio } from '@/tests/bench/medians'

describe('medians', () => {
  it('takes the middle of an odd count, in whatever order the numbers come', () => {
    expect(median([9, 1, 4])).toBe(4)
  })

  it('takes the mean of the two in the middle of an even count', () => {
    expect(median([8, 1, 4, 2])).toBe(3)
  })

  it('changes nothing in the numbers that it is given', () => {
    const numbers = [3, 1, 2]
    median(numbers)
    expect(numbers).toEqual([3, 1, 2])
  })

  it('has no median of nothing', () => {
    expect(() => median([])).toThrow('nothing to take the median of')
  })

  it('divides within each pair before it takes the median', () => {
    // the second pair was measured while the machine was four times slower
    expect(
      pairedRatio([
        [60, 100],
        [15, 25],
        [70, 100],
      ]),
    ).toBe(0.6)
  })
})
