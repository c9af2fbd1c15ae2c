import { describe, expect, it } from 'vitest'
import { currentLevels, plainLevels } from '@/lib/ratings/rules/current-levels'

const at = (day: number) => new Date(Date.UTC(2026, 1, day))

describe('current levels of all competencies', () => {
  it('takes the level of each competency that was rated last, not the highest', () => {
    const levels = currentLevels([
      { competencyKey: 'writing', level: 4, at: at(1), reviewId: null },
      { competencyKey: 'writing', level: 2, at: at(9), reviewId: null },
      { competencyKey: 'testing', level: 1, at: at(3), reviewId: null },
    ])
    expect(plainLevels(levels)).toEqual({ writing: 2, testing: 1 })
    expect(levels.writing).toEqual({ level: 2, ground: 'self' })
  })

  it('leaves out of the current levels what was rated after the instant asked for', () => {
    const ratings = [
      { competencyKey: 'writing', level: 4, at: at(1), reviewId: null },
      { competencyKey: 'writing', level: 2, at: at(9), reviewId: null },
    ]
    expect(plainLevels(currentLevels(ratings, at(8)))).toEqual({ writing: 4 })
    expect(plainLevels(currentLevels(ratings, at(9)))).toEqual({ writing: 2 })
  })

  it('has no current level for a competency that nobody rated', () => {
    const levels = currentLevels([])
    expect(levels.writing).toBeUndefined()
    expect(levels.constructor).toBeUndefined()
  })
})
