import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { AreaRow } from '@/components/plan/area-row'
import { counted, withArticle } from '@/components/plan/figures-in-words'
import { findingInWords } from '@/components/plan/finding-in-words'
import { LiftNext } from '@/components/plan/lift-next'
import { PlanLead } from '@/components/plan/plan-lead'
import { planStanding } from '@/lib/progress/rules/plan-standing'
import { smallFramework } from '@/tests/support/factories/small-framework'

const framework = smallFramework()

function standing(roleKey: string | null, levels: Record<string, number>) {
  const rated = Object.entries(levels).map(([key, level]) => [key, { level, ground: 'self' as const }])
  return planStanding(framework, roleKey, Object.fromEntries(rated))
}

/** What a reader hears, in one line. */
function textOf(markup: string): string {
  return markup
    .replaceAll(/<\/?(a|b|span)( [^>]*)?>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

describe('a plan’s lead sentence', () => {
  const lead = (roleKey: string | null, levels: Record<string, number>) =>
    textOf(renderToStaticMarkup(<PlanLead standing={standing(roleKey, levels)} />))

  it('says how far the plan is, rounded down, and names the widest gap', () => {
    expect(lead('master', { writing: 2, testing: 2, listening: 1, 'handing-over': 2 })).toBe(
      'You are 85 % of the way. Craft is the widest gap.',
    )
  })

  it('says that nothing is missing only at 100 percent', () => {
    expect(lead('master', { writing: 3, testing: 2, listening: 1, 'handing-over': 3 })).toBe(
      'You are 100 % of the way. Nothing is missing.',
    )
  })

  it('counts what is not rated yet', () => {
    expect(lead('master', { writing: 3, testing: 2, listening: 1 })).toBe(
      'You are 71 % of the way. People is the widest gap. One of four competencies is not rated yet and counts as 0.',
    )
  })

  it('asks to begin where nothing is rated', () => {
    expect(lead('master', {})).toBe(
      'None of the four competencies that the role asks for is rated yet. Begin with writing.',
    )
  })

  it('gives no percentage where nothing is asked for', () => {
    const empty = planStanding(smallFramework({ roles: [] }), null, {})
    expect(textOf(renderToStaticMarkup(<PlanLead standing={empty} />))).toBe(
      'No role asks for anything here: progress is not asked for.',
    )
  })
})

describe('an area in words', () => {
  const row = (roleKey: string, area: string, levels: Record<string, number>) => {
    const found = standing(roleKey, levels).areas.find((each) => each.area.key === area)
    if (!found) throw new Error(`No area ${area}.`)
    return renderToStaticMarkup(<AreaRow standing={found} framework={framework} />)
  }
  const name = (key: string) => key

  it('shows the share by supported levels inside its bar where that is known', () => {
    const [area] = planStanding(
      framework,
      'master',
      { writing: { level: 2, ground: 'self' } },
      { writing: 1 },
    ).areas
    if (!area) throw new Error('The framework of tests is another one.')
    expect(renderToStaticMarkup(<AreaRow standing={area} framework={framework} />)).toContain('meter-inner')
    expect(row('master', area.area.key, {})).not.toContain('meter-inner')
  })

  it('says what is short and what is not rated in one sentence', () => {
    const short = { kind: 'short' as const, others: 1, unrated: ['c', 'd'] }
    expect(findingInWords({ ...short, widest: { key: 'a', levels: 2 } }, name)).toBe(
      'A is two levels short, one other falls short too; two are not rated yet',
    )
    expect(findingInWords({ ...short, widest: null, others: 0 }, name)).toBe('Two are not rated yet')
    expect(findingInWords({ ...short, widest: null, unrated: ['c'] }, name)).toBe('C is not rated yet')
  })

  it('links an area that asks only for a shared competency to where that is at home', () => {
    const markup = row('master', 'balance', {})
    expect(textOf(markup)).toContain('Asks only for Handing over, at home in People')
    expect(markup).toContain('href="/plan/competency/handing-over"')
    expect(markup).toContain('href="#area-people"')
    expect(textOf(markup)).toContain('not asked for')
    expect(markup).not.toMatch(/\d+ %<\/span><\/span>/)
  })

  it('opens to level, required level and weight of each competency', () => {
    const text = textOf(row('master', 'craft', { writing: 2 }))
    expect(text).toMatch(/Writing ?66 %/)
    expect(text).toContain('2 Practising, required 3, weight 3')
    expect(text).toContain('Not rated yet, required 2, weight 1')
  })

  it('says of a competency that the role does not require that it is not asked for', () => {
    expect(textOf(row('hermit', 'craft', { testing: 2 }))).toContain(
      '2 Practising, not asked for by this role',
    )
  })
})

describe('what to lift next, in words', () => {
  it('names at most three competencies with the share of the plan that a level is worth', () => {
    const { path, totalWeight } = standing('master', {})
    const text = textOf(renderToStaticMarkup(<LiftNext path={path} totalWeight={totalWeight} />))
    expect(text.match(/of the plan per level/g)).toHaveLength(3)
    expect(text).toContain('3 ÷ 7 ÷ 3 = 14.29 %')
  })

  it('is left out where nothing is missing', () => {
    expect(renderToStaticMarkup(<LiftNext path={[]} totalWeight={7} />)).toBe('')
  })

  it('says less than one percent rather than none', () => {
    const [step] = standing('master', {}).path
    if (!step) throw new Error('The path is empty.')
    const small = [{ ...step, gain: 0.004 }]
    expect(textOf(renderToStaticMarkup(<LiftNext path={small} totalWeight={7} />))).toContain('Less than 1 %')
  })
})

describe('figures inside sentences', () => {
  it('take the singular and the article that they need', () => {
    expect([counted(1, 'level'), counted(2, 'level'), counted(12, 'level')]).toEqual([
      'one level',
      'two levels',
      '12 levels',
    ])
    expect([withArticle('technical lead'), withArticle('architect')]).toEqual([
      'a technical lead',
      'an architect',
    ])
  })
})
