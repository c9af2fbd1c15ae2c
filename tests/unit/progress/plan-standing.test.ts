import { describe, expect, it } from 'vitest'
import { levelGain } from '@/lib/progress/rules/level-gain'
import { planProgress } from '@/lib/progress/rules/plan-progress'
import { planStanding } from '@/lib/progress/rules/plan-standing'
import { widestGap } from '@/lib/progress/rules/widest-gap'
import { smallFramework } from '@/tests/support/factories/small-framework'

const rated = (levels: Record<string, number>) =>
  Object.fromEntries(Object.entries(levels).map(([key, level]) => [key, { level, ground: 'self' as const }]))

const standing = (role: string | null, levels: Record<string, number> = {}) =>
  planStanding(smallFramework(), role, rated(levels))

const finding = (role: string, area: string, levels: Record<string, number> = {}) =>
  standing(role, levels).areas.find((each) => each.area.key === area)?.finding

describe('where a plan stands', () => {
  it('weighs what the target role asks for, area by area', () => {
    const { progress, areas } = standing('master', {
      writing: 3,
      testing: 1,
      listening: 1,
      'handing-over': 1,
    })
    expect(areas.map((area) => area.progress)).toEqual([3.5 / 4, 2 / 3, null])
    expect(progress).toBeCloseTo(5.5 / 7, 10)
  })

  it('serves the baseline where no target role is chosen', () => {
    const { role, progress, asked } = standing(null, { writing: 1 })
    expect(role?.key).toBe('lead')
    expect({ progress, asked }).toEqual({ progress: 0.5, asked: 2 })
  })

  it('asks for nothing where the framework has no role at all', () => {
    const { role, progress, areas, path } = planStanding(
      smallFramework({ roles: [] }),
      null,
      rated({ writing: 2 }),
    )
    expect({ role, progress, path }).toEqual({ role: null, progress: null, path: [] })
    expect(areas.every((area) => area.progress === null && area.finding.kind === 'not-asked')).toBe(true)
  })

  it('shows a competency that two areas share in both and counts it at home', () => {
    const balance = standing('master', { 'handing-over': 2 }).areas.find(({ area }) => area.key === 'balance')
    expect(balance?.competencies.map(({ competency, referred }) => [competency.key, referred])).toEqual([
      ['handing-over', true],
    ])
    expect(balance?.progress).toBeNull()
  })

  it('lists what to lift in path order, each with the share of the plan that a level gains', () => {
    const levels = { writing: 2, testing: 1, listening: 1 }
    const { path, progress } = standing('master', levels)
    expect(path.map(({ competency }) => competency.key)).toEqual(['writing', 'handing-over', 'testing'])
    const role = smallFramework().roles.find(({ key }) => key === 'master')?.requirements ?? {}
    const lifted = planProgress({ role, levels: { ...levels, writing: 3 } })
    expect((lifted ?? 0) - (progress ?? 0)).toBeCloseTo(path[0]?.gain ?? 0, 10)
  })

  it('names in their order the competencies that the role asks for and nobody rated', () => {
    expect(standing('master', { writing: 1, testing: 2 }).unrated.map(({ key }) => key)).toEqual([
      'listening',
      'handing-over',
    ])
  })
})

describe('what an area comes down to', () => {
  it('is nothing missing where every required level is reached', () => {
    expect(finding('master', 'craft', { writing: 3, testing: 3 })).toEqual({ kind: 'complete' })
  })

  it('is the competency with most levels missing, and how many others fall short', () => {
    expect(finding('master', 'craft', { writing: 1, testing: 1 })).toEqual({
      kind: 'short',
      widest: { key: 'writing', levels: 2 },
      others: 1,
      unrated: [],
    })
  })

  it('tells a competency without a rating from one that is short', () => {
    expect(finding('master', 'craft', { writing: 3 })).toEqual({
      kind: 'short',
      widest: null,
      others: 0,
      unrated: ['testing'],
    })
    expect(finding('master', 'craft')).toEqual({ kind: 'nothing-rated', count: 2 })
  })

  it('is not asked for where the role requires nothing of it', () => {
    expect(finding('hermit', 'people')).toEqual({ kind: 'not-asked' })
    expect(finding('hermit', 'balance')).toEqual({ kind: 'not-asked' })
  })

  it('points to the home of a competency where only a shared one is asked for', () => {
    expect(finding('master', 'balance')).toEqual({
      kind: 'elsewhere',
      competencies: [{ key: 'handing-over', area: 'people' }],
    })
  })
})

describe('the widest gap', () => {
  it('is the area with the least progress, the first among equals', () => {
    const areas = [{ progress: null }, { progress: 1 }, { progress: 0.4, first: true }, { progress: 0.4 }]
    expect(widestGap(areas)).toBe(areas[2])
  })

  it('is none where nothing is missing or nothing is asked for', () => {
    expect(widestGap([{ progress: 1 }, { progress: null }])).toBeNull()
  })
})

describe('what a level gains', () => {
  it('is nothing for a competency that the role does not ask for', () => {
    expect(levelGain({ writing: { level: 2, weight: 3 } }, 'testing')).toBe(0)
    expect(levelGain({}, 'constructor')).toBe(0)
  })
})
