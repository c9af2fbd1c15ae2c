import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText } from '@/lib/framework/rules/canonical'
import { frameworkDifference, isSame } from '@/lib/framework/rules/difference'
import { requirementChanges } from '@/lib/framework/rules/requirement-changes'
import { roleOf } from '@/lib/framework/rules/roles'
import type { Competency, FrameworkDefinition } from '@/lib/framework/types'
import { smallFramework } from '@/tests/support/factories/small-framework'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

/** A copy of a framework with something done to it. */
function changedBy(
  change: (framework: FrameworkDefinition) => void,
  from = wholeFramework(),
): FrameworkDefinition {
  const copy = structuredClone(from)
  change(copy)
  return copy
}

function competency(framework: FrameworkDefinition, key: string): Competency {
  const one = framework.competencies.find((each) => each.key === key)
  if (!one) throw new Error(`There is no ${key}.`)
  return one
}

const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key)

describe('what changes from one version of a framework to another', () => {
  it('names competencies that come, go, are renamed, reworded or move to another area', () => {
    const to = changedBy((framework) => {
      const added = { ...structuredClone(competency(framework, 'listening')), key: 'asking', name: 'Asking' }
      framework.competencies = [...framework.competencies.filter(({ key }) => key !== 'building'), added]
      Object.assign(competency(framework, 'listening'), { name: 'Hearing', summary: 'Said anew.' })
      Object.assign(competency(framework, 'handing-over'), { area: 'craft' })
    })
    const { competencies } = frameworkDifference(wholeFramework(), to)
    expect(keys(competencies.added)).toEqual(['asking'])
    expect(keys(competencies.removed)).toEqual(['building'])
    expect(competencies.changed).toEqual([
      {
        key: 'handing-over',
        name: 'Name of handing-over',
        was: 'Name of handing-over',
        isReworded: false,
        moved: { from: 'People', to: 'Craft' },
      },
      { key: 'listening', name: 'Hearing', was: 'Name of listening', isReworded: true, moved: null },
    ])
  })

  it('says nothing of texts where only the name is another one', () => {
    const to = changedBy((framework) =>
      Object.assign(competency(framework, 'listening'), { name: 'Hearing' }),
    )
    const difference = frameworkDifference(wholeFramework(), to)
    expect(difference.competencies.changed).toMatchObject([{ was: 'Name of listening', isReworded: false }])
    expect(difference.hasMore).toBe(false)
  })

  it('names observables that come, go and change, of the competencies that both versions have', () => {
    const to = changedBy((framework) => {
      const { observables } = competency(framework, 'building')
      observables.shift()
      Object.assign(observables[0] ?? {}, { text: 'Seen otherwise.', level: 3 })
      observables.push({ key: 'shows-more', level: 1, text: 'Shows more.', points: ['1.4'] })
      framework.competencies = framework.competencies.filter(({ key }) => key !== 'listening')
    })
    const { observables, hasMore } = frameworkDifference(wholeFramework(), to)
    expect(observables.added.map(({ observable }) => observable.key)).toEqual(['shows-more'])
    expect(observables.removed.map(({ observable }) => observable.key)).toEqual(['shows-1'])
    expect(observables.changed).toMatchObject([
      { competency: { key: 'building' }, observable: { text: 'Seen otherwise.' }, was: { level: 2 } },
    ])
    expect(hasMore).toBe(false)
  })

  it('names areas, levels and roles that come, go and change', () => {
    const to = changedBy((framework) => {
      framework.areas.push({ key: 'calm', name: 'Calm', short: 'Calm', summary: 'Rest.', refersTo: [] })
      Object.assign(framework.areas[0] ?? {}, { name: 'Making' })
      Object.assign(framework.levels[2] ?? {}, { summary: 'For everybody.' })
      framework.roles = framework.roles.filter(({ key }) => key !== 'expert')
      Object.assign(framework.roles[1] ?? {}, { name: 'Head', requirements: {} })
    })
    const { areas, levels, roles } = frameworkDifference(wholeFramework(), to)
    expect([keys(areas.added), areas.changed.map(({ was, name }) => [was, name])]).toEqual([
      ['calm'],
      [['Craft', 'Making']],
    ])
    expect(levels.changed).toMatchObject([{ key: '3', isReworded: true }])
    expect(keys(roles.removed)).toEqual(['expert'])
    expect(roles.changed).toEqual([
      { key: 'lead', name: 'Head', was: 'Lead', isReworded: false, asksOtherwise: true },
    ])
  })

  it('tells a role that gives other reasons from one that asks for something else', () => {
    const to = changedBy((framework) => {
      for (const role of framework.roles)
        for (const each of Object.values(role.requirements)) each.because = 'it is said anew'
    })
    const { changed } = frameworkDifference(wholeFramework(), to).roles
    expect(changed.length).toBeGreaterThan(0)
    for (const role of changed) expect(role).toMatchObject({ isReworded: true, asksOtherwise: false })
  })

  const changed = fc
    .record({
      dropped: fc.subarray(['building', 'handing-over', 'listening']),
      renamed: fc.option(fc.constantFrom('building', 'handing-over', 'listening'), { nil: null }),
      reversed: fc.boolean(),
      template: fc.boolean(),
      title: fc.constantFrom('Whole', 'Other'),
      behaviours: fc.integer({ min: 0, max: 3 }),
      proposals: fc.boolean(),
    })
    .map(({ dropped, renamed, reversed, template, title, behaviours, proposals }) =>
      changedBy((framework) => {
        framework.title = title
        for (const each of framework.competencies) {
          if (each.key === renamed) each.name = 'Renamed'
          if (template) each.goalTemplates = []
          each.observables = each.observables.slice(0, behaviours)
        }
        if (reversed) framework.competencies.reverse()
        if (proposals) framework.proposals = {}
        framework.competencies = framework.competencies.filter(({ key }) => !dropped.includes(key))
      }),
    )

  it('is nothing exactly when both versions say the same', () => {
    fc.assert(
      fc.property(changed, changed, (from, to) => {
        expect(isSame(frameworkDifference(from, to))).toBe(canonicalText(from) === canonicalText(to))
      }),
    )
  })

  it('turns round when the versions do: what came goes', () => {
    fc.assert(
      fc.property(changed, changed, (from, to) => {
        const there = frameworkDifference(from, to)
        const back = frameworkDifference(to, from)
        for (const part of ['areas', 'competencies', 'levels', 'roles'] as const) {
          expect(keys(there[part].added)).toEqual(keys(back[part].removed))
          expect(keys(there[part].changed).sort()).toEqual(keys(back[part].changed).sort())
        }
        const seen = (list: { observable: { key: string }; competency: { key: string } }[]) =>
          list.map(({ competency, observable }) => `${competency.key} ${observable.key}`).sort()
        expect(seen(there.observables.added)).toEqual(seen(back.observables.removed))
        expect(there.hasMore).toBe(back.hasMore)
      }),
    )
  })
})

describe('what a role asks for in another version', () => {
  it('names each competency of which level or weight change, in the guide’s order', () => {
    const [from, to] = [smallFramework(), smallFramework()]
    const later = roleOf(to, 'master')
    if (!later) throw new Error('There is no master.')
    later.requirements = {
      listening: { level: 1, weight: 1, because: 'it is said otherwise' },
      writing: { level: 2, weight: 3, because: 'it is needed' },
      testing: { level: 2, weight: 2, because: 'it is needed' },
    }
    const changes = requirementChanges(
      { framework: from, role: roleOf(from, 'master') },
      { framework: to, role: later },
    )
    expect(
      changes.map(({ competency, was, is }) => [competency.key, was?.level, is?.level, is?.weight]),
    ).toEqual([
      ['writing', 3, 2, 3],
      ['testing', 2, 2, 2],
      ['handing-over', 2, undefined, undefined],
    ])
  })

  it('keeps the earlier name of a competency that is gone, and asks for nothing without a role', () => {
    const from = smallFramework()
    const to = smallFramework({ competencies: from.competencies.filter(({ key }) => key !== 'writing') })
    const changes = requirementChanges(
      { framework: from, role: roleOf(from, 'hermit') },
      { framework: to, role: null },
    )
    expect(changes).toMatchObject([{ competency: { key: 'writing', name: 'Writing' }, is: null }])
    expect(requirementChanges({ framework: from, role: null }, { framework: to, role: null })).toEqual([])
  })
})
