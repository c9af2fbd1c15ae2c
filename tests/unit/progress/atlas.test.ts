import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { atlas } from '@/lib/progress/rules/atlas'
import { atlasAddress, readAtlasQuery, saysNothing } from '@/lib/progress/rules/atlas-query'
import { answersAgree, reweighed } from '@/lib/progress/rules/atlas-weights'
import { helpfulTemplates } from '@/lib/progress/rules/helpful-templates'
import type { AtlasQuery } from '@/lib/progress/types/atlas'
import { smallFramework } from '@/tests/support/factories/small-framework'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

const nothing: AtlasQuery = { role: null, levels: {}, weights: {} }

const rated = (levels: Record<string, number>) =>
  Object.fromEntries(Object.entries(levels).map(([key, level]) => [key, { level, ground: 'self' as const }]))

const atlasOf = (
  levels: Record<string, number>,
  {
    query = {},
    planRole = null,
    framework = smallFramework(),
  }: { query?: Partial<AtlasQuery>; planRole?: string | null; framework?: FrameworkDefinition } = {},
) => atlas(framework, { current: rated(levels), supported: {}, planRole }, { ...nothing, ...query })

// towards the master 3 of writing with weight 3, 2 of testing with 1, 1 of listening with 1, 2 of handing over with 2
const levels = { writing: 2, testing: 1, listening: 1 }

describe('what an address asks of the atlas', () => {
  const read = (asked: Parameters<typeof readAtlasQuery>[2]) =>
    readAtlasQuery(smallFramework(), levels, asked)

  it('is a role, levels and weights', () => {
    expect(read({ role: 'hermit', 'level.writing': '3', 'weight.testing': '0' })).toEqual({
      role: 'hermit',
      levels: { writing: 3 },
      weights: { testing: 0 },
    })
  })

  it('leaves out what the framework does not know, what is off its scale, and levels as they are', () => {
    const asked = {
      role: 'nobody',
      'level.flying': '2',
      'level.__proto__': '2',
      'level.writing': '2',
      'level.testing': '4',
      'level.listening': '-1',
      'level.handing-over': '1.5',
      'weight.writing': '4',
      'weight.testing': '',
      'weight.listening': 'two',
      page: '3',
    }
    expect(read(asked)).toEqual(nothing)
  })

  it('takes the first where a name comes twice', () => {
    expect(read({ 'level.writing': ['1', '3'] }).levels).toEqual({ writing: 1 })
  })

  it('is read as it was written, whatever it holds', () => {
    const number = (most: number) => fc.integer({ min: 0, max: most })
    const keys = smallFramework().competencies.map(({ key }) => key)
    const by = (most: number) => fc.dictionary(fc.constantFrom(...keys), number(most))
    fc.assert(
      fc.property(fc.constantFrom(null, 'lead', 'master', 'hermit'), by(3), by(3), (role, tried, weights) => {
        const query = read(atlasAddress({ role, levels: tried, weights }))
        expect(query).toEqual({
          role,
          levels: Object.fromEntries(
            Object.entries(tried).filter(([key, level]) => level !== (levels[key as 'writing'] ?? 0)),
          ),
          weights: { ...weights },
        })
      }),
    )
  })

  it('is never an error, whatever somebody types', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()))), (asked) => {
        expect(Object.keys(read(asked))).toEqual(['role', 'levels', 'weights'])
      }),
    )
  })

  it('says nothing in what a form without JavaScript sends of its untouched fields', () => {
    expect(saysNothing({ 'level.writing': '3', 'weight.writing': '' })).toBe(true)
    expect(saysNothing({ 'level.writing': '3' })).toBe(false)
  })
})

describe('the atlas', () => {
  it('gives every role its plan progress, its weighted gap and its areas', () => {
    const { roles } = atlasOf(levels)
    // 3 · 2/3 + 1 · 1/2 + 1 + 0 of 7; 3 · 1 + 1 · 1 + 0 + 2 · 2 levels of 7
    expect(roles.map(({ role, progress, gap }) => [role.key, progress, gap])).toEqual([
      ['lead', 1, 0],
      ['master', 3.5 / 7, 8 / 7],
      ['hermit', 2 / 3, 1],
    ])
    expect(roles[1]?.areas.map(({ area, progress }) => [area.key, progress])).toEqual([
      ['craft', 2.5 / 4],
      ['people', 1 / 3],
      ['balance', null],
    ])
  })

  it('takes the role that is asked for, then that of the plan, then the nearest', () => {
    expect(atlasOf(levels).nearest?.role.key).toBe('hermit')
    expect(atlasOf(levels).chosen?.role.key).toBe('hermit')
    expect(atlasOf(levels, { planRole: 'master' }).chosen?.role.key).toBe('master')
    expect(atlasOf(levels, { planRole: 'master', query: { role: 'lead' } }).chosen?.role.key).toBe('lead')
  })

  it('calls no role the nearest while nothing is rated, and looks at the baseline then', () => {
    const { nearest, chosen } = atlasOf({})
    expect({ nearest, chosen: chosen?.role.key }).toEqual({ nearest: null, chosen: 'lead' })
  })

  it('has the path to the chosen role in path order and the no-regret competencies', () => {
    const { path, totalWeight, noRegret } = atlasOf(levels, { planRole: 'master' })
    expect(path.map(({ competency }) => competency.key)).toEqual(['writing', 'handing-over', 'testing'])
    expect(totalWeight).toBe(7)
    expect(noRegret).toEqual(['writing'])
  })

  it('stands where the framework has no baseline, no areas, or no roles', () => {
    const { roles, competencies } = smallFramework()
    const targets = roles.filter(({ kind }) => kind === 'target')
    expect(atlasOf({}, { framework: smallFramework({ roles: targets }) }).chosen?.role.key).toBe('master')
    expect(atlasOf(levels, { framework: smallFramework({ areas: [] }) }).roles[1]?.areas).toEqual([])
    const bare = atlasOf(levels, { framework: smallFramework({ roles: [], competencies }) })
    expect(bare).toMatchObject({ roles: [], nearest: null, chosen: null, path: [], noRegret: [] })
  })
})

describe('what would be with other levels', () => {
  it('is nothing while none is moved', () => {
    expect(atlasOf(levels).whatIf).toBeNull()
  })

  it('is every role’s plan progress beside the one that is, and the role that would be nearest', () => {
    const { whatIf, roles } = atlasOf(levels, { query: { levels: { 'handing-over': 2, writing: 1 } } })
    expect(whatIf?.moved.map(({ competency, from, to }) => [competency.key, from, to])).toEqual([
      ['writing', 2, 1],
      ['handing-over', 0, 2],
    ])
    expect(whatIf?.roles.map(({ role, now, would }) => [role.key, now, would])).toEqual([
      ['lead', 1, 1],
      ['master', 3.5 / 7, 4.5 / 7],
      ['hermit', 2 / 3, 1 / 3],
    ])
    expect(whatIf?.nearest?.role.key).toBe('master')
    // what is stays what is
    expect(roles[1]?.progress).toBe(3.5 / 7)
  })
})

describe('the answer under other weights', () => {
  it('is given for the framework’s and for equal weights, and for one’s own where there are some', () => {
    expect(atlasOf(levels).answers.map(({ weights }) => weights)).toEqual(['framework', 'equal'])
    const { answers } = atlasOf(levels, {
      planRole: 'master',
      query: { weights: { testing: 3, writing: 1 } },
    })
    expect(
      answers.map(({ weights, nearest, first }) => [weights, nearest, first.map(({ key }) => key)]),
    ).toEqual([
      ['framework', expect.objectContaining({ progress: 2 / 3 }), ['writing', 'handing-over', 'testing']],
      // a half each for testing and handing over, a third for writing
      ['equal', expect.objectContaining({ progress: 2 / 3 }), ['testing', 'handing-over', 'writing']],
      ['own', expect.objectContaining({ progress: 2 / 3 }), ['testing', 'handing-over', 'writing']],
    ])
  })

  it('holds where the nearest role and the first competency are the same under all', () => {
    expect(answersAgree(atlasOf(levels, { planRole: 'hermit' }).answers)).toBe(true)
    expect(answersAgree(atlasOf(levels, { planRole: 'master' }).answers)).toBe(false)
  })

  it('leaves out of every role what weighs nothing', () => {
    const { answers } = atlasOf(levels, { query: { weights: { writing: 0 } } })
    // the hermit asks for nothing else; of the master’s 4 left 1 · 1/2 + 1
    expect(answers[2]?.nearest).toEqual({
      role: expect.objectContaining({ key: 'master' }),
      progress: 1.5 / 4,
    })
    expect(reweighed({ writing: { level: 3, weight: 2 } }, () => 0)).toEqual({})
  })
})

describe('goal templates that help towards a level', () => {
  const competency = (...towards: number[]) => {
    const [first] = wholeFramework().competencies
    const [template] = first?.goalTemplates ?? []
    if (!first || !template) throw new Error('The framework of tests has no template.')
    return {
      ...first,
      goalTemplates: towards.map((level) => ({ ...template, key: `to-${level}`, towards: level })),
    }
  }
  const keys = (towards: number[], level: number, required: number) =>
    helpfulTemplates(competency(...towards), level, required).map(({ key }) => key)

  it('are those between the current and the required level, the nearest first', () => {
    expect(keys([4, 2, 3], 1, 3)).toEqual(['to-2', 'to-3'])
  })

  it('are the next beyond it where none ends there, and the furthest where none leads on', () => {
    expect(keys([4, 5], 2, 3)).toEqual(['to-4'])
    expect(keys([2, 4], 4, 5)).toEqual(['to-4'])
    expect(keys([], 1, 3)).toEqual([])
  })
})
