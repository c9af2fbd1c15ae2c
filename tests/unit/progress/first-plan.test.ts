import { describe, expect, it } from 'vitest'
import { biggestGaps, levelsShort } from '@/lib/progress/rules/biggest-gaps'
import { planStanding } from '@/lib/progress/rules/plan-standing'
import { stepStillThere } from '@/lib/progress/rules/step-still-there'
import { suggestedGoals } from '@/lib/progress/rules/suggested-goals'
import { smallFramework } from '@/tests/support/factories/small-framework'

const template = (key: string, towards: number) => ({
  key,
  title: key,
  outcome: '',
  measure: '',
  relevance: '',
  towards,
  weeks: 4,
  milestones: [{ title: 'Done', week: 4 }],
})

const framework = smallFramework()
for (const competency of framework.competencies)
  competency.goalTemplates = [template(`${competency.key}-3`, 3), template(`${competency.key}-2`, 2)]

/** The path towards the master: writing 3 (weight 3), testing 2 (1), listening 1 (1), handing over 2 (2). */
const pathAt = (levels: Record<string, number>) =>
  planStanding(
    framework,
    'master',
    Object.fromEntries(
      Object.entries(levels).map(([key, level]) => [key, { level, ground: 'self' as const }]),
    ),
  ).path

const keys = (path: ReturnType<typeof pathAt>) => path.map(({ competency }) => competency.key)

describe('the biggest gaps', () => {
  it('are the most levels short, ties in path order', () => {
    const gaps = biggestGaps(pathAt({ writing: 1, testing: 1, 'handing-over': 1 }))
    expect(keys(gaps)).toEqual(['writing', 'handing-over', 'testing'])
    expect(gaps.map(levelsShort)).toEqual([2, 1, 1])
  })

  it('leave out what is not rated, and what is reached', () => {
    expect(keys(biggestGaps(pathAt({ writing: 3, testing: 1 })))).toEqual(['testing'])
    expect(biggestGaps(pathAt({}))).toEqual([])
  })
})

describe('the suggested goals', () => {
  const suggested = (levels: Record<string, number>, taken: string[] = []) =>
    suggestedGoals(pathAt(levels), taken, '2027-03-10').map(({ form }) => form.templateKey)

  it('lead to the next level, one for each gap, those that are not rated last', () => {
    expect(suggested({ writing: 2, testing: 1 })).toEqual(['writing-3', 'testing-2', 'listening-2'])
  })

  it('are three at most, without those that were taken', () => {
    expect(suggested({})).toEqual(['writing-2', 'listening-2', 'handing-over-2'])
    expect(suggested({}, ['writing-2'])).toEqual(['listening-2', 'handing-over-2', 'testing-2'])
  })

  it('are dated from today', () => {
    const [first] = suggestedGoals(pathAt({}), [], '2027-03-10')
    expect(first?.form).toMatchObject({
      startsOn: '2027-03-10',
      dueOn: '2027-04-07',
      milestones: [{ title: 'Done', dueOn: '2027-04-07' }],
    })
  })
})

describe('where the path goes on', () => {
  const plan = {
    ...{ id: 'p', ownerId: 'ada', frameworkVersionId: 'f', roleKey: 'hermit' },
    ...{ startsOn: '2027-03-10', horizonOn: '2028-03-10', version: 1 },
  }
  const page = { plan, framework, asked: framework.competencies.slice(0, 1) }

  it('is where it was left', () => {
    expect(stepStillThere('levels/writing', page)).toBe('levels/writing')
    expect(stepStillThere('goals', page)).toBe('goals')
    expect(stepStillThere('done', page)).toBe('done')
  })

  it('is the role before there is a plan, and the first rating where the role asks for others now', () => {
    expect(stepStillThere(null, page)).toBe('role')
    expect(stepStillThere('goals', null)).toBe('role')
    expect(stepStillThere('levels/testing', page)).toBe('levels/writing')
  })
})
