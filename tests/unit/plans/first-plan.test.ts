import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysAfter } from '@/lib/plans/rules/calendar'
import { placeAmong, stepAfterRole } from '@/lib/plans/rules/first-plan-path'
import { goalFromTemplate } from '@/lib/plans/rules/goal-from-template'
import { chooseRoleSchema, takeGoalsSchema } from '@/lib/plans/schema'
import { smallFramework } from '@/tests/support/factories/small-framework'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

const framework = smallFramework()

describe('the path of the first plan', () => {
  it('begins with the first competency that the role asks for, else the baseline', () => {
    expect(stepAfterRole(framework, 'master')).toBe('levels/writing')
    expect(stepAfterRole({ ...framework, competencies: framework.competencies.slice(1) }, null)).toBe(
      'levels/listening',
    )
    expect(stepAfterRole({ ...framework, roles: [] }, null)).toBe('gaps')
  })

  it('leads from the role through the competencies to the gaps', () => {
    const asked = framework.competencies
    expect(placeAmong(asked, 'writing')).toEqual({ number: 1, before: 'role', next: 'levels/testing' })
    expect(placeAmong(asked, 'handing-over')).toEqual({
      number: 4,
      before: 'levels/listening',
      next: 'gaps',
    })
    expect(placeAmong(asked, 'flying')).toBeNull()
  })

  it('has its milestones within the goal and in their order, whatever the days are', () => {
    const [competency] = wholeFramework().competencies
    const [template] = competency?.goalTemplates ?? []
    if (!competency || !template) throw new Error('The framework of tests has no template.')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (days) => {
        const startsOn = '2027-03-10'
        const dueOn = daysAfter(startsOn, days)
        const dates = goalFromTemplate({ competency, template }, startsOn, dueOn).milestones.map(
          (milestone) => milestone.dueOn,
        )
        expect([startsOn, ...dates, dueOn]).toEqual([startsOn, ...dates, dueOn].sort())
        expect(dates.at(-1)).toBe(dueOn)
      }),
    )
  })
})

describe('the forms of the path', () => {
  it('take a role, or none yet, but not nothing', () => {
    expect(chooseRoleSchema.parse({ roleKey: 'master', version: '3' })).toEqual({
      roleKey: 'master',
      version: 3,
    })
    expect(chooseRoleSchema.parse({ roleKey: '', version: '' })).toEqual({ roleKey: null, version: '' })
    expect(chooseRoleSchema.safeParse({ version: '' }).error?.issues[0]?.message).toBe(
      'Choose a role, or none yet.',
    )
  })

  it('take the goals that were ticked and do not look at the days of the others', () => {
    const days = { startsOn: '2027-03-10', dueOn: '2027-05-05' }
    const requestId = 'a-request-id'
    expect(
      takeGoalsSchema.parse({
        requestId,
        goals: { one: { take: 'on', ...days }, other: { startsOn: '', dueOn: 'soon' } },
      }),
    ).toEqual({ requestId, goals: [{ templateKey: 'one', ...days }] })
    expect(takeGoalsSchema.parse({ requestId })).toEqual({ requestId, goals: [] })
    const wrong = takeGoalsSchema.safeParse({ requestId, goals: { one: { take: 'on', ...days, dueOn: '' } } })
    expect(wrong.error?.issues[0]?.path).toEqual(['goals', 'one', 'dueOn'])
    const four = Object.fromEntries(['a', 'b', 'c', 'd'].map((key) => [key, { take: 'on', ...days }]))
    expect(takeGoalsSchema.safeParse({ requestId, goals: four }).success).toBe(false)
  })
})
