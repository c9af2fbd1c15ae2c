import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { areasOfCompetency } from '@/lib/framework/rules/areas'
import { frameworkSchema } from '@/lib/framework/schema'
import type { Competency, FrameworkDefinition, Observable, Role } from '@/lib/framework/types'
import { readFramework } from '@/prisma/framework-files'
import {
  contentWords,
  countFaults,
  likenessFaults,
  observableCountFaults,
  type PointCounts,
  pointFaults,
  reasonFaults,
  sharedFaults,
  templateFaults,
  toneFaults,
  wordingFaults,
} from '@/tests/support/content-checks'

const counts = { areas: 7, competencies: 20, targets: 6, baselines: 1, pathways: 3 }
const observables = { inAll: 200, perLevel: 2 }
const templates = { inAll: 40, perCompetency: 2 }
const delegation = { home: 'management-practice', alsoIn: ['balancing-technical-and-managerial-work'] }

const points: PointCounts = parse(
  readFileSync(new URL('../../support/guide-points.yaml', import.meta.url), 'utf8'),
)
let content: FrameworkDefinition

beforeAll(async () => {
  const folder = fileURLToPath(new URL('../../../prisma/frameworks/technical-lead', import.meta.url))
  content = frameworkSchema.parse(await readFramework(folder))
})

/** The real content with a fault put into it. */
function planted(change: (copy: FrameworkDefinition) => void): FrameworkDefinition {
  const copy = structuredClone(content)
  change(copy)
  return copy
}

function competencyIn(definition: FrameworkDefinition, key = 'delegation'): Competency {
  const competency = definition.competencies.find((each) => each.key === key)
  if (!competency) throw new Error(`The content has no ${key}.`)
  return competency
}

function firstObservable(definition: FrameworkDefinition): Observable {
  const [observable] = competencyIn(definition).observables
  if (!observable) throw new Error('Delegation has no observables.')
  return observable
}

function roleIn(definition: FrameworkDefinition, index: number): Role {
  const role = definition.roles[index]
  if (!role) throw new Error(`The content has no role number ${index}.`)
  return role
}

describe('the built-in framework', () => {
  it('has 7 areas, 20 competencies, 6 target roles, a baseline and 3 pathways', () => {
    expect(countFaults(content, counts)).toEqual([])
    expect(content.competencies.map(({ item }) => item)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    )
    expect(content.levels.map(({ name }) => name)).toEqual([
      'Learning',
      'Practising',
      'Dependable',
      'Leading',
      'Shaping',
    ])
  })

  it('has at least 200 observables, two or more for each level of each competency', () => {
    expect(observableCountFaults(content, observables)).toEqual([])
  })

  it('words every observable as one sentence about a behaviour, none beginning with understands or knows', () => {
    expect(wordingFaults(content)).toEqual([])
  })

  it('has no two observables of one competency that share half of their content words', () => {
    expect(likenessFaults(content)).toEqual([])
  })

  it('carries every point of items 1 to 20 of the guide', () => {
    expect(Object.keys(points)).toHaveLength(20)
    expect(pointFaults(content, points)).toEqual([])
  })

  it('has at least 40 goal templates, two or more per competency, with three to six milestones', () => {
    expect(templateFaults(content, templates)).toEqual([])
  })

  it('argues every requirement of every role with a reason of its own', () => {
    expect(reasonFaults(content)).toEqual([])
  })

  it('stores delegation once and shows it in two areas', () => {
    expect(sharedFaults(content, 'delegation', delegation)).toEqual([])
    expect(areasOfCompetency(content, 'delegation').map(({ key }) => key)).toEqual([
      delegation.home,
      ...delegation.alsoIn,
    ])
  })

  it('uses no exclamation mark', () => {
    expect(toneFaults(content)).toEqual([])
  })
})

describe('the checks of the content', () => {
  it('find a lost area, competency, role and pathway', () => {
    const less = planted((copy) => {
      copy.areas.pop()
      copy.competencies.pop()
      copy.roles = copy.roles.slice(1, -1)
      copy.pathways.pop()
    })
    expect(countFaults(less, counts)).toEqual([
      '6 areas instead of 7',
      '19 competencies instead of 20',
      '5 targets instead of 6',
      '0 baselines instead of 1',
      '2 pathways instead of 3',
    ])
  })

  it('find a level with one observable, and too few observables in all', () => {
    const less = planted((copy) => {
      for (const competency of copy.competencies) {
        const kept = new Set<number>()
        competency.observables = competency.observables.filter(
          ({ level }) => !kept.has(level) && kept.add(level),
        )
      }
    })
    const faults = observableCountFaults(less, observables)
    expect(faults).toContain('100 observables in all')
    expect(faults).toContain('delegation has 1 at level 3')
    expect(faults).toHaveLength(101)
  })

  it.each([
    'Understands the plan.',
    'Knows the plan.',
    'Is aware of the plan.',
    'Writes a plan',
    'Plans. Writes.',
  ])('find the observable “%s”', (text) => {
    const worse = planted((copy) => {
      firstObservable(copy).text = text
    })
    expect(wordingFaults(worse)).toEqual([`delegation: ${text}`])
  })

  it('find two observables that share half of their content words', () => {
    expect(contentWords('Delegates the tasks with clear instructions.')).toEqual(
      new Set(['delegat', 'task', 'clear', 'instruction']),
    )
    const alike = (texts: [string, string]) =>
      likenessFaults(
        planted((copy) => {
          copy.competencies = [competencyIn(copy)]
          const [one, other] = competencyIn(copy).observables
          if (!one || !other) throw new Error('Delegation has fewer than two observables.')
          competencyIn(copy).observables = [
            { ...one, text: texts[0] },
            { ...other, text: texts[1] },
          ]
        }),
      )
    expect(alike(['Reviews small changes alone.', 'Reviewed every small release plan.'])).toHaveLength(1)
    expect(alike(['Reviews small changes alone.', 'Reviewed every large release plan.'])).toEqual([])
  })

  it('find a point that nothing carries, and one that does not exist', () => {
    const worse = planted((copy) => {
      for (const observable of competencyIn(copy).observables) {
        observable.points = observable.points.filter((point) => point !== '11.2')
      }
      firstObservable(copy).points.push('11.5')
    })
    expect(pointFaults(worse, points)).toEqual(['nothing carries 11.2', 'there is no point 11.5'])
  })

  it('find a point that only another competency claims', () => {
    const worse = planted((copy) => {
      for (const observable of competencyIn(copy).observables) {
        observable.points = observable.points.filter((point) => point !== '11.2')
      }
      competencyIn(copy, 'communication').observables[0]?.points.push('11.2')
    })
    expect(pointFaults(worse, points)).toEqual(['nothing carries 11.2'])
  })

  it('find missing goal templates, and milestones that are too few or do not rise', () => {
    const worse = planted((copy) => {
      const [one, other] = competencyIn(copy).goalTemplates
      if (!one || !other) throw new Error('Delegation has fewer than two goal templates.')
      one.milestones = one.milestones.slice(0, 2)
      other.milestones = [...other.milestones].reverse()
      competencyIn(copy, 'communication').goalTemplates.length = 1
    })
    const [one, other] = competencyIn(content).goalTemplates
    expect(templateFaults(worse, templates)).toEqual([
      'communication has 1 templates',
      `${one?.key} has 2 milestones`,
      `the weeks of ${other?.key} do not rise to ${other?.weeks}`,
    ])
    const few = planted((copy) => {
      for (const competency of copy.competencies) competency.goalTemplates.length = 1
    })
    expect(templateFaults(few, templates)).toContain('20 templates in all')
  })

  it('find a requirement without an argument and one with the reason of another', () => {
    const worse = planted((copy) => {
      const [first, second, third] = Object.values(roleIn(copy, 1).requirements)
      if (!first || !second || !third)
        throw new Error('The first target role asks for fewer than three competencies.')
      first.because = 'it is important'
      second.because = third.because
    })
    const faults = reasonFaults(worse)
    expect(faults).toHaveLength(2)
    expect(faults[0]).toMatch(/is not argued$/)
    expect(faults[1]).toMatch(/^more than one requirement says: /)
  })

  it('find delegation stored twice, moved, or shown in one area only', () => {
    const twice = planted((copy) => {
      copy.competencies.push({ ...competencyIn(copy), key: 'delegating' })
    })
    expect(sharedFaults(twice, 'delegation', delegation)).toEqual(['delegation is stored 2 times'])
    const moved = planted((copy) => {
      competencyIn(copy).area = 'core-responsibilities'
      for (const area of copy.areas) area.refersTo = []
    })
    expect(sharedFaults(moved, 'delegation', delegation)).toEqual([
      'delegation has its home in core-responsibilities',
      'delegation is also shown in: ',
    ])
  })

  it('find an exclamation mark', () => {
    const louder = planted((copy) => {
      firstObservable(copy).text = 'Hands over a task!'
    })
    expect(toneFaults(louder)).toHaveLength(1)
  })
})
