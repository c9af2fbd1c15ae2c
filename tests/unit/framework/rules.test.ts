import { describe, expect, it } from 'vitest'
import { areaOf, areasOfCompetency, competenciesOfArea, homeAreas } from '@/lib/framework/rules/areas'
import { canonicalText } from '@/lib/framework/rules/canonical'
import {
  competencyOf,
  competencyOrder,
  goalTemplateOf,
  highestLevel,
  observablesAt,
  proficiencyLevel,
  proposedCompetency,
} from '@/lib/framework/rules/competencies'
import {
  baselineRole,
  requiredElsewhere,
  requirementOf,
  roleOf,
  rolesOfPathway,
  servingRole,
  targetRoles,
} from '@/lib/framework/rules/roles'
import type { Role } from '@/lib/framework/types'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

const framework = wholeFramework()
const keys = (things: { key: string }[]) => things.map(({ key }) => key)

function role(key: string): Role {
  const found = roleOf(framework, key)
  if (!found) throw new Error(`The framework has no role ${key}.`)
  return found
}

describe('look-ups in a framework', () => {
  it('shows in an area what is at home there and then what it refers to', () => {
    expect(
      competenciesOfArea(framework, 'craft').map(({ competency, referred }) => [competency.key, referred]),
    ).toEqual([
      ['building', false],
      ['handing-over', true],
    ])
    expect(competenciesOfArea(framework, 'nowhere')).toEqual([])
    expect(areaOf(framework, 'people')?.name).toBe('People')
    expect(areaOf(framework, 'nowhere')).toBeNull()
  })

  it('knows one home for every competency, a shared one included', () => {
    expect(homeAreas(framework)).toEqual({ building: 'craft', 'handing-over': 'people', listening: 'people' })
    expect(keys(areasOfCompetency(framework, 'handing-over'))).toEqual(['people', 'craft'])
    expect(competencyOrder(framework)).toEqual(['building', 'handing-over', 'listening'])
  })

  it('finds a competency and its observables by level', () => {
    const competency = competencyOf(framework, 'building')
    if (!competency) throw new Error('The framework has no building.')
    expect(keys(observablesAt(competency, 2))).toEqual(['shows-2'])
    expect(competencyOf(framework, 'flying')).toBeNull()
  })

  it('names the levels of the scale and none for no rating yet', () => {
    expect(highestLevel(framework)).toBe(3)
    expect(proficiencyLevel(framework, 2)?.name).toBe('Practising')
    expect(proficiencyLevel(framework, 0)).toBeNull()
  })

  it('finds a goal template together with its competency', () => {
    expect(goalTemplateOf(framework, 'begin-listening')?.competency.key).toBe('listening')
    expect(goalTemplateOf(framework, 'begin-flying')).toBeNull()
  })

  it('proposes a competency for a kind of journal entry, and none for an unknown kind', () => {
    expect(proposedCompetency(framework, 'talk')).toBe('listening')
    expect(proposedCompetency(framework, 'other')).toBeNull()
    expect(proposedCompetency(framework, 'constructor')).toBeNull()
  })

  it('lets the baseline serve where no target role is chosen', () => {
    expect(servingRole(framework, 'lead')?.key).toBe('lead')
    expect(servingRole(framework, null)?.key).toBe('start')
    expect(servingRole({ ...framework, roles: targetRoles(framework) }, null)).toBeNull()
    expect(baselineRole(framework)?.key).toBe('start')
  })

  it('lists target roles in the order of the guide and by pathway', () => {
    expect(keys(targetRoles(framework))).toEqual(['expert', 'lead'])
    expect(keys(rolesOfPathway(framework, 'depth'))).toEqual(['expert'])
    expect(requirementOf(role('expert'), 'building')?.level).toBe(3)
    expect(requirementOf(role('expert'), 'constructor')).toBeNull()
  })

  it('names what is required elsewhere for an area that is not asked for', () => {
    expect(keys(requiredElsewhere(framework, 'craft', role('lead')))).toEqual(['handing-over'])
    expect(requiredElsewhere(framework, 'craft', role('expert'))).toEqual([])
    expect(requiredElsewhere(framework, 'people', role('expert'))).toEqual([])
  })
})

describe('the canonical text of a framework', () => {
  it('is the same whatever the order of keys, and another for another order of a list', () => {
    expect(canonicalText({ b: [1, { d: 1, c: 2 }], a: null })).toBe(
      canonicalText({ a: null, b: [1, { c: 2, d: 1 }] }),
    )
    expect(canonicalText({ list: [1, 2] })).not.toBe(canonicalText({ list: [2, 1] }))
  })
})
