import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidenceByLevel } from '@/lib/evidence/rules/evidence-by-level'
import type { CompetencyClaim } from '@/lib/evidence/types'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

const { levels: scale, competencies } = wholeFramework()
const building = competencies[0]
if (!building) throw new Error('The framework of tests is another one.')

const today = '2027-03-15'

const claim = (id: string, observables: string[], withdrawnOn: string | null = null): CompetencyClaim => ({
  ...{
    evidenceId: id,
    entryId: id,
    title: id,
    kind: 'other',
    date: '2027-03-01',
    link: '',
    isPrivate: false,
  },
  ...{ withdrawnOn, observables, endorsements: [] },
})
const mark = (observableKey: string) => ({
  ...{ id: `mark-${observableKey}`, observableKey, reason: 'Not yet.', markedOn: '2027-03-02', version: 1 },
})

describe('the evidence for a competency', () => {
  it('stands level by level, without what was withdrawn', () => {
    const claims = [
      claim('b', ['shows-1', 'shows-3']),
      claim('a', ['shows-1']),
      claim('gone', ['shows-2'], '2027-03-05'),
    ]
    const { levels, apart, unmapped } = evidenceByLevel(scale, building, { claims, marks: [] }, today)
    const seen = levels.map(({ level, shown, observables }) => [
      level.level,
      shown,
      observables.map(({ claims }) => claims.map(({ evidenceId }) => evidenceId)),
    ])
    expect(seen).toEqual([
      [1, 1, [['b', 'a']]],
      [2, 0, [[]]],
      [3, 1, [['b']]],
    ])
    expect([apart, unmapped]).toEqual([[], []])
  })

  it('lists what is too old to count, and counts none of it as shown', () => {
    const old = { ...claim('old', ['shows-1', 'shows-2']), date: '2025-03-15' }
    const evidence = { claims: [claim('a', ['shows-1']), old], marks: [] }
    const { levels } = evidenceByLevel(scale, building, evidence, today)
    expect(levels.map(({ shown, observables }) => [shown, observables[0]?.claims.length])).toEqual([
      [1, 2],
      [0, 1],
      [0, 0],
    ])
  })

  it('has what nobody could see so far apart, and in no level’s list', () => {
    const marks = [mark('shows-2'), mark('shows-1')]
    const { levels, apart } = evidenceByLevel(
      scale,
      building,
      { claims: [claim('a', ['shows-1'])], marks },
      today,
    )
    expect(levels.map(({ level }) => level.level)).toEqual([1, 3])
    expect(apart.map(({ mark, observable }) => [mark.id, observable?.level])).toEqual([['mark-shows-2', 2]])
  })

  it('keeps what the framework has no longer', () => {
    const evidence = { claims: [claim('a', ['shows-1', 'went-away'])], marks: [mark('went-too')] }
    const { unmapped, apart } = evidenceByLevel(scale, building, evidence, today)
    expect(unmapped.map(({ key, claims }) => [key, claims.length])).toEqual([['went-away', 1]])
    expect(apart).toEqual([{ mark: mark('went-too'), observable: null }])
  })

  it('drops no claim that stands and no mark of what nothing shows', () => {
    const keys = fc.constantFrom('shows-1', 'shows-2', 'shows-3', 'went-away')
    const some = fc.uniqueArray(keys)
    const claimed = fc
      .array(fc.tuple(some, fc.boolean()), { maxLength: 5 })
      .map((each) => each.map(([of, isOut], at) => claim(`claim-${at}`, of, isOut ? '2027-03-05' : null)))
    fc.assert(
      fc.property(claimed, some, (claims, marked) => {
        const evidence = { claims, marks: marked.map(mark) }
        const { levels, apart, unmapped } = evidenceByLevel(scale, building, evidence, today)
        const listed = [...levels.flatMap(({ observables }) => observables), ...unmapped].flatMap(
          ({ claims }) => claims,
        )
        const standing = claims.filter(
          ({ withdrawnOn, observables }) => !withdrawnOn && observables.length > 0,
        )
        expect(new Set(listed)).toEqual(new Set(standing))
        const shown = new Set(standing.flatMap(({ observables }) => observables))
        expect(apart.map(({ mark }) => mark.observableKey)).toEqual(marked.filter((key) => !shown.has(key)))
        const missing = levels.flatMap(({ observables }) =>
          observables.filter(({ claims }) => claims.length === 0),
        )
        for (const { observable } of missing) expect(marked).not.toContain(observable.key)
      }),
    )
  })
})
