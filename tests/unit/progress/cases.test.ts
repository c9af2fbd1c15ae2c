import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { agrees, type FigureCase, faultsOfCase, figureKinds } from '@/bin/figure-kinds'

const cases: FigureCase[] = JSON.parse(readFileSync(new URL('../../cases.json', import.meta.url), 'utf8'))

/** The kinds that this release promises, and the number of worked cases of each: a lost case is a failure. */
const promised = { currentLevel: 11, supported: 18, progress: 8, goal: 12, atlas: 8, calibration: 8 }

describe('worked cases of product.md', () => {
  it.each(Object.entries(promised))('computes every worked case of the kind %s', (kind, count) => {
    const ofKind = cases.filter((entry) => entry.kind === kind)
    expect(ofKind).toHaveLength(count)
    expect(ofKind.flatMap((entry) => faultsOfCase(entry).map((fault) => `${entry.name}: ${fault}`))).toEqual(
      [],
    )
  })

  it('computes exactly the kinds of figures that are promised', () => {
    expect([...figureKinds].sort()).toEqual(Object.keys(promised).sort())
  })
})

describe('comparison of figures', () => {
  it('tells figures apart at the sixth decimal', () => {
    expect(agrees(1 / 3, 0.333333)).toBe(true)
    expect(agrees(0.333334, 0.333333)).toBe(false)
  })

  it('tells a missing figure from zero and from a figure that is not asked for', () => {
    expect(agrees(0, null)).toBe(false)
    expect(agrees(undefined, null)).toBe(false)
    expect(agrees(null, null)).toBe(true)
  })

  it('compares lists in order and objects by their keys', () => {
    expect(agrees(['a', 'b'], ['b', 'a'])).toBe(false)
    expect(agrees({ A: 1, B: 2 }, { B: 2, A: 1 })).toBe(true)
    expect(agrees({ A: 1, B: 2 }, { A: 1 })).toBe(false)
  })

  it('finds the fault in a case whose expectation was changed', () => {
    const [first] = cases.filter((entry) => entry.kind === 'progress')
    const changed = { ...first, expected: { ...first?.expected, plan: 0.5 } } as FigureCase
    expect(faultsOfCase(changed)).toEqual([expect.stringMatching(/^plan is .*, expected 0\.5$/)])
  })

  it('counts a case that expects nothing as failed', () => {
    expect(
      faultsOfCase({
        kind: 'goal',
        name: 'empty',
        input: cases.find((c) => c.kind === 'goal')?.input,
        expected: {},
      }),
    ).toEqual(['it expects nothing'])
  })
})
