import { describe, expect, it } from 'vitest'
import { frameworkSchema } from '@/lib/framework/schema'
import type { Competency, FrameworkDefinition, Role } from '@/lib/framework/types'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

type Loose = Record<string, unknown>

function faults(change: (copy: FrameworkDefinition) => void): string[] {
  const copy = wholeFramework()
  change(copy)
  const outcome = frameworkSchema.safeParse(copy)
  return outcome.success
    ? []
    : outcome.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

function competency(definition: FrameworkDefinition, index = 0): Competency {
  const found = definition.competencies[index]
  if (!found) throw new Error('The framework lacks a competency.')
  return found
}

function role(definition: FrameworkDefinition, index = 1): Role {
  const found = definition.roles[index]
  if (!found) throw new Error('The framework lacks a role.')
  return found
}

describe('the schema of a framework', () => {
  it('accepts a framework whose parts agree', () => {
    expect(faults(() => {})).toEqual([])
  })

  it.each<[string, (copy: FrameworkDefinition) => void, string]>([
    [
      'an unknown home area',
      (copy) => {
        competency(copy).area = 'elsewhere'
      },
      'competencies.0.area: There is no area “elsewhere”.',
    ],
    [
      'a reference to an unknown competency',
      (copy) => {
        copy.areas[1]?.refersTo.push('flying')
      },
      'areas.1.refersTo: There is no competency “flying”.',
    ],
    [
      'a reference of an area to what is at home there',
      (copy) => {
        copy.areas[0]?.refersTo.push('building')
      },
      'areas.0.refersTo: “building” has its home here and is shown anyway.',
    ],
    [
      'a double reference',
      (copy) => {
        copy.areas[0]?.refersTo.push('handing-over')
      },
      'areas.0.refersTo: “handing-over” is used more than once as a reference.',
    ],
    [
      'a pathway with an unknown competency',
      (copy) => {
        copy.pathways[1]?.competencies?.push('flying')
      },
      'pathways.1.competencies: There is no competency “flying”.',
    ],
    [
      'a role on an unknown pathway',
      (copy) => {
        role(copy).pathway = 'nowhere'
      },
      'roles.1.pathway: There is no pathway “nowhere”.',
    ],
    [
      'a requirement of an unknown competency',
      (copy) => {
        role(copy).requirements.flying = { level: 1, weight: 1, because: 'it is fun to do' }
      },
      'roles.1.requirements: There is no competency “flying”.',
    ],
    [
      'a required level above the scale',
      (copy) => {
        role(copy).requirements.listening = { level: 4, weight: 1, because: 'it is far too much' }
      },
      'roles.1.requirements.listening.level: Level 4 is not on the scale of 1 to 3.',
    ],
    [
      'a required level of 0',
      (copy) => {
        role(copy).requirements.listening = { level: 0, weight: 1, because: 'it is nothing' }
      },
      'roles.1.requirements.listening.level: Level 0 is not on the scale of 1 to 3.',
    ],
    [
      'an observable above the scale',
      (copy) => {
        competency(copy).observables.push({ key: 'soars', level: 4, text: 'Soars.', points: [] })
      },
      'competencies.0.observables.3.level: Level 4 is not on the scale of 1 to 3.',
    ],
    [
      'two observables with one key',
      (copy) => {
        competency(copy).observables.push({ key: 'shows-1', level: 1, text: 'Shows.', points: [] })
      },
      'competencies.0.observables: “shows-1” is used more than once as the key of an observable.',
    ],
    [
      'a template towards a level that does not exist',
      (copy) => {
        Object.assign(competency(copy).goalTemplates[0] ?? {}, { towards: 9 })
      },
      'competencies.0.goalTemplates.0.towards: Level 9 is not on the scale of 1 to 3.',
    ],
    [
      'milestones that do not rise',
      (copy) => {
        Object.assign(competency(copy).goalTemplates[0]?.milestones[1] ?? {}, { week: 1 })
      },
      'competencies.0.goalTemplates.0.milestones: The weeks 1, 1, 8 do not rise.',
    ],
    [
      'a milestone after the end of its goal',
      (copy) => {
        Object.assign(competency(copy).goalTemplates[0] ?? {}, { weeks: 7 })
      },
      'competencies.0.goalTemplates.0.milestones: Week 8 lies beyond the 7 weeks of the goal.',
    ],
    [
      'one template key in two competencies',
      (copy) => {
        Object.assign(competency(copy, 1).goalTemplates[0] ?? {}, { key: 'begin-building' })
      },
      'competencies: “begin-building” is used more than once as the key of a goal template.',
    ],
    [
      'a level that no text describes',
      (copy) => {
        delete competency(copy).levels[2]
      },
      'competencies.0.levels: Exactly the levels 1 to 3 must be described.',
    ],
    [
      'two areas with one key',
      (copy) => {
        Object.assign(copy.areas[1] ?? {}, { key: 'craft', refersTo: [] })
        for (const each of copy.competencies) each.area = 'craft'
        Object.assign(copy.areas[0] ?? {}, { refersTo: [] })
      },
      'areas: “craft” is used more than once as the key of an area.',
    ],
    [
      'two competencies with one item',
      (copy) => {
        competency(copy, 1).item = 1
      },
      'competencies: “1” is used more than once as the item of a competency.',
    ],
    [
      'two roles with one key',
      (copy) => {
        role(copy, 2).key = 'expert'
      },
      'roles: “expert” is used more than once as the key of a role.',
    ],
    [
      'levels that do not count from 1',
      (copy) => {
        copy.levels.reverse()
      },
      'levels.0: Level 3 stands where level 1 belongs.',
    ],
    [
      'a second baseline',
      (copy) => {
        role(copy).kind = 'baseline'
      },
      'roles: There can be one baseline role at most.',
    ],
    [
      'a baseline that is not the first role',
      (copy) => {
        copy.roles.reverse()
      },
      'roles.2: The baseline role comes first.',
    ],
    [
      'a proposal of an unknown competency',
      (copy) => {
        copy.proposals.talk = 'flying'
      },
      'proposals.talk: There is no competency “flying”.',
    ],
  ])('refuses %s and says where', (_, change, expected) => {
    expect(faults(change)).toContain(expected)
  })

  it.each<[string, (copy: FrameworkDefinition) => void, RegExp]>([
    [
      'a weight above 3',
      (copy) => {
        role(copy).requirements.building = { level: 1, weight: 4, because: 'it matters a lot' }
      },
      /^roles\.1\.requirements\.building\.weight: /,
    ],
    [
      'a weight of a half',
      (copy) => {
        role(copy).requirements.building = { level: 1, weight: 0.5, because: 'it matters a bit' }
      },
      /^roles\.1\.requirements\.building\.weight: /,
    ],
    [
      'a key with a space',
      (copy) => {
        Object.assign(competency(copy).goalTemplates[0] ?? {}, { key: 'two words' })
      },
      /^competencies\.0\.goalTemplates\.0\.key: A key is made of/,
    ],
    [
      'a missing text',
      (copy) => {
        competency(copy).summary = ' '
      },
      /^competencies\.0\.summary: A text is missing\.$/,
    ],
    [
      'a field that it does not have',
      (copy) => {
        ;(competency(copy) as unknown as Loose).sumary = 'A slip.'
      },
      /^competencies\.0: .*sumary/,
    ],
    [
      'a point without a number',
      (copy) => {
        competency(copy).observables[0]?.points.push('11')
      },
      /^competencies\.0\.observables\.0\.points\.1: A point is written/,
    ],
  ])('refuses %s', (_, change, expected) => {
    expect(faults(change)).toEqual([expect.stringMatching(expected)])
  })
})
