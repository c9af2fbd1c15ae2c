import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimRefusal } from '@/lib/evidence/rules/claim-faults'
import { observableValue, readObservable } from '@/lib/evidence/rules/observable-value'
import { offeredLevels } from '@/lib/evidence/rules/offered'
import { claimInput } from '@/lib/evidence/schema'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

const framework = wholeFramework()
const one = (competencyKey: string, level: number) => ({ competencyKey, observableKey: `shows-${level}` })
const claim = (...observables: ReturnType<typeof one>[]) => ({
  ...{ id: 'claim', on: '2027-03-10', observables, endorsements: [], links: [] },
})

const observable = (keys: fc.Arbitrary<string>) =>
  fc.record({ key: keys, level: fc.integer({ min: 0, max: 4 }) }).map(({ key, level }) => one(key, level))

describe('what an entry can be claimed for', () => {
  it('is level by level under its competencies, without what is claimed', () => {
    const offered = offeredLevels(
      framework,
      ['building', 'listening', 'gone'],
      [claim(one('building', 2), one('listening', 1))],
    )
    expect(offered.map(({ competency, level }) => [competency.key, level.level])).toEqual([
      ['building', 1],
      ['building', 3],
      ['listening', 2],
      ['listening', 3],
    ])
  })

  it('is nothing without competencies', () => {
    expect(offeredLevels(framework, [], [])).toEqual([])
  })

  it('is never refused', () => {
    const keys = fc.constantFrom('building', 'listening', 'handing-over', 'gone')
    const observables = fc.array(observable(keys), { maxLength: 6 })
    fc.assert(
      fc.property(fc.uniqueArray(keys), observables, (competencies, claimed) => {
        const wanted = offeredLevels(framework, competencies, [claim(...claimed)]).flatMap(
          ({ competency, observables }) =>
            observables.map(({ key }) => ({ competencyKey: competency.key, observableKey: key })),
        )
        expect(claimRefusal({ state: 'done' }, wanted, framework, [claim(...claimed)])).toBeNull()
      }),
    )
  })
})

describe('a claim', () => {
  it('is refused of what was claimed before and of what the framework has not, whatever its competency', () => {
    const keys = fc.constantFrom('building', 'listening', 'gone')
    const observables = fc.array(observable(keys), { maxLength: 4 })
    fc.assert(
      fc.property(observables, observables, (claimed, wanted) => {
        const isTaken = wanted.some((each) => claimed.map(observableValue).includes(observableValue(each)))
        const isKnown = wanted.every(
          ({ competencyKey, observableKey }) => competencyKey !== 'gone' && !/shows-[04]/.test(observableKey),
        )
        expect(claimRefusal({ state: 'done' }, wanted, framework, [claim(...claimed)])).toBe(
          isTaken ? 'claimed-before' : isKnown ? null : 'observable-unknown',
        )
      }),
    )
  })
})

describe('the form of a claim', () => {
  const sent = (observables: unknown) => ({ entryId: 'entry', requestId: 'request-1', observables })

  it('reads every box, one or several', () => {
    expect(claimInput.parse(sent('building:shows-1')).observables).toEqual([one('building', 1)])
    expect(claimInput.parse(sent(['building:shows-1', 'listening:shows-1'])).observables).toHaveLength(2)
  })

  it('refuses no box, and what no box sends', () => {
    for (const nothing of [undefined, '', [], 'building', 'building:', 'a:b:c', 'Building:shows-1'])
      expect(claimInput.safeParse(sent(nothing)).success).toBe(false)
    expect(readObservable('building:shows-1')).toEqual(one('building', 1))
  })
})
