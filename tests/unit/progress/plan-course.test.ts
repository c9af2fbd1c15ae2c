import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseInstants, planCourse } from '@/lib/progress/rules/plan-course'
import { type CurrentLevels, currentLevels } from '@/lib/ratings/rules/current-levels'
import { smallFramework } from '@/tests/support/factories/small-framework'

const framework = smallFramework()
const plan = { roleKey: 'master', from: '2027-01-01', to: '2027-03-10' }

function levels(of: Record<string, number>): CurrentLevels {
  return Object.fromEntries(
    Object.entries(of).map(([key, level]) => [key, { level, ground: 'self' as const }]),
  )
}

describe('the course of a plan', () => {
  it('has the progress of both ends against the role that the plan has at its end', () => {
    const course = planCourse(
      plan,
      framework,
      { start: levels({ writing: 1, listening: 1 }), end: levels({ writing: 3, listening: 1, testing: 1 }) },
      [],
    )
    // writing 3 × 3, testing 2 × 1, listening 1 × 1, handing over 2 × 2: weights 7
    expect(course.start.progress).toBeCloseTo((3 * (1 / 3) + 1) / 7, 10)
    expect(course.end.progress).toBeCloseTo((3 + 1 * (1 / 2) + 1) / 7, 10)
    expect(course.start.areas.map(({ progress }) => progress)).toEqual([(3 * (1 / 3)) / 4, 1 / 3, null])
  })

  it('names the competencies whose level moved, up or down, with what is required', () => {
    const { moved } = planCourse(
      { ...plan, roleKey: 'hermit' },
      framework,
      { start: levels({ writing: 2, testing: 2 }), end: levels({ writing: 3, testing: 1, listening: 1 }) },
      [],
    )
    expect(moved.map(({ competency, from, to, required }) => [competency.key, from, to, required])).toEqual([
      ['writing', 2, 3, 3],
      ['testing', 2, 1, null],
      ['listening', 0, 1, null],
    ])
  })

  it('counts goals by their state, and milestones that were completed from the first day to the last', () => {
    const milestone = (completedOn: string | null) => ({
      id: 'm',
      title: 'M',
      dueOn: '2027-02-01',
      completedOn,
    })
    const { goals, milestones } = planCourse(plan, framework, { start: {}, end: {} }, [
      { state: 'achieved', milestones: [milestone('2027-01-01'), milestone('2026-12-31')] },
      { state: 'open', milestones: [milestone('2027-03-10'), milestone('2027-03-11'), milestone(null)] },
      { state: 'open', milestones: [] },
    ])
    expect(goals).toEqual({ achieved: 1, dropped: 0, open: 2 })
    expect(milestones).toBe(2)
  })

  const rating = fc.record({
    competencyKey: fc.constantFrom('writing', 'testing', 'listening', 'handing-over'),
    level: fc.integer({ min: 1, max: 3 }),
    at: fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
    reviewId: fc.constantFrom(null, 'review'),
  })

  it('is the same whatever is rated after its end', () => {
    const [start, end] = [new Date('2027-01-01T23:59:59.999Z'), new Date('2027-03-10T12:00:00Z')]
    fc.assert(
      fc.property(fc.array(rating), fc.array(rating), (given, later) => {
        const after = later.filter(({ at }) => at > end)
        const courseOf = (ratings: typeof given) =>
          planCourse(
            plan,
            framework,
            { start: currentLevels(ratings, start), end: currentLevels(ratings, end) },
            [],
          )
        expect(courseOf([...given, ...after])).toEqual(courseOf(given))
      }),
    )
  })
})

describe('the instants of a plan’s figures', () => {
  it('are the end of its first day and its end, and never the wrong way round', () => {
    const [early, late] = [new Date('2027-01-01T23:59:59.999Z'), new Date('2027-03-10T12:00:00Z')]
    expect(courseInstants(early, late)).toEqual({ start: early, end: late })
    expect(courseInstants(late, early)).toEqual({ start: early, end: early })
  })
})
