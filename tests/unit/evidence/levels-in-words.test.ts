import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  aboveInWords,
  levelBeside,
  missingInWords,
  privateInWords,
  supportedBeside,
} from '@/lib/evidence/messages'
import { missingForNext } from '@/lib/evidence/rules/missing-for-next'
import { piecesByCompetency } from '@/lib/evidence/rules/pieces'
import { supportedLevel } from '@/lib/evidence/rules/supported-level'
import type { Grounds } from '@/lib/evidence/types'
import { aboveEvidence } from '@/lib/progress/rules/above-evidence'
import { planStanding } from '@/lib/progress/rules/plan-standing'
import { smallFramework } from '@/tests/support/factories/small-framework'

const today = '2026-06-15'
const self = (level: number) => ({ level, ground: 'self' as const })
const agreed = (level: number) => ({ level, ground: 'agreed' as const })
const unrated = { level: 0, ground: 'none' as const }

describe('a current level beside the supported one', () => {
  it('is claimed where it is one’s own and higher, agreed where a review agreed it', () => {
    expect(levelBeside(self(4), 2)).toBe('claimed 4, supported 2')
    expect(levelBeside(agreed(4), 3)).toBe('agreed 4, supported 3')
    expect(levelBeside(self(3), 3)).toBe('at 3, supported 3')
    expect(levelBeside(unrated, 1)).toBe('not rated yet, supported 1')
    expect(levelBeside(self(3), null)).toBe('at 3')
    expect(levelBeside(unrated, null)).toBe('not rated yet')
  })

  it('says a level that stands already only where it is claimed or agreed', () => {
    expect(supportedBeside(self(3), 4)).toBe('supported 4')
    expect(supportedBeside(self(4), 3)).toBe('claimed 4, supported 3')
    expect(supportedBeside(agreed(3), 3)).toBe('agreed 3, supported 3')
    expect(supportedBeside(unrated, 2)).toBe('supported 2')
  })
})

/** As of delegation: two observables at 1, three at 2 and 3, two at 4, one at 5. */
const levels = { a1: 1, b1: 1, a2: 2, b2: 2, c2: 2, a3: 3, b3: 3, c3: 3, a4: 4, b4: 4, a5: 5 }

const shown = (entryId: string, observables: string[], endorsed = false): Grounds => ({
  ...{ entryId, date: today, withdrawnOn: null, observables },
  endorsements: endorsed ? [{ on: today, withdrawnOn: null }] : [],
})

const missing = (...grounds: Grounds[]) => {
  const next = missingForNext(levels, grounds, today)
  return next && missingInWords(next)
}

describe('what the next level wants', () => {
  it('is said in words, in one or many', () => {
    expect(missing()).toBe('Level 1 wants two observables from two entries.')
    expect(missing(shown('a', ['a1']))).toBe('Level 1 wants one more observable from one more entry.')
    expect(missing(shown('a', ['a1', 'b1']))).toBe('Level 1 wants one more entry that shows it.')
    expect(missing(shown('a', ['a1']), shown('b', ['b1']))).toBe(
      'Level 2 wants two observables from two entries.',
    )
    expect(missing(shown('a', ['a2', 'a3']), shown('b', ['b2']))).toBe(
      'Level 3 wants one more observable from one more entry and one endorsement.',
    )
    expect(missing(shown('a', ['a3']), shown('b', ['b3']))).toBe('Level 3 wants one endorsement.')
    expect(missing(shown('a', ['a3', 'a4', 'b4', 'a5'], true), shown('b', ['b3']))).toBe(
      'Level 4 wants one more entry that shows it.',
    )
  })

  it('names observables and an endorsement together', () => {
    const next = { level: 4, observables: 2, entries: 0, endorsement: true, isBegun: true }
    expect(missingInWords(next)).toBe('Level 4 wants two more observables and one endorsement.')
  })

  it('is nothing above the highest level', () => {
    expect(missing(shown('a', ['a4', 'a5'], true), shown('b', ['b4', 'a5'], true))).toBeNull()
    expect(missingForNext({}, [], today)).toBeNull()
  })

  it('supports the level once it is added', () => {
    const keys = Object.keys(levels)
    fc.assert(
      fc.property(
        fc.array(
          fc
            .record({ at: fc.nat(4), of: fc.subarray(keys, { minLength: 1 }), endorsed: fc.boolean() })
            .map(({ at, of, endorsed }) => shown(String(at), of, endorsed)),
          { maxLength: 4 },
        ),
        (grounds) => {
          const next = missingForNext(levels, grounds, today)
          if (!next) return
          const seen = new Set(grounds.flatMap(({ observables }) => observables))
          const left = keys.filter(
            (key) => levels[key as keyof typeof levels] >= next.level && !seen.has(key),
          )
          const known = keys.filter((key) => levels[key as keyof typeof levels] >= next.level)
          const added = Array.from({ length: Math.max(next.entries, next.observables, 1) }, (_, n) =>
            shown(
              next.entries > n
                ? `new-${n}`
                : (grounds.find(({ observables }) => observables.some((key) => known.includes(key)))
                    ?.entryId ?? `new-${n}`),
              [(n < next.observables ? left[n] : known[0]) ?? ''],
              next.endorsement,
            ),
          )
          expect(supportedLevel(levels, [...grounds, ...added], today)).toBeGreaterThanOrEqual(next.level)
        },
      ),
    )
  })
})

describe('the entries that a supported level rests on', () => {
  it('are counted once each, and the private ones as a number alone', () => {
    const claim = (entryId: string, isPrivate: boolean, wanted: object = {}) => ({
      ...{ evidenceId: `claim of ${entryId}`, entryId, isPrivate, date: today, withdrawnOn: null },
      ...{ observables: [{ competencyKey: 'writing', observableKey: 'x' }], endorsements: [], ...wanted },
    })
    const pieces = piecesByCompetency(
      [
        claim('a', false),
        claim('a', false),
        claim('b', true),
        claim('c', true, { date: '2024-06-15' }),
        claim('d', true, { withdrawnOn: today }),
      ],
      today,
    )
    expect({ ...pieces }).toEqual({ writing: { entries: 2, privateOnes: 1 } })
    expect(privateInWords({ entries: 5, privateOnes: 2 })).toBe('two of five entries are private')
    expect(privateInWords({ entries: 5, privateOnes: 1 })).toBe('one of five entries is private')
    expect(privateInWords({ entries: 1, privateOnes: 1 })).toBe('its one entry is private')
    expect(privateInWords({ entries: 3, privateOnes: 3 })).toBe('all three entries are private')
  })
})

describe('the levels above their evidence', () => {
  const above = (supported: Record<string, number> | null) =>
    aboveEvidence(
      planStanding(
        smallFramework(),
        'master',
        { writing: self(3), testing: agreed(2), listening: self(1), 'handing-over': self(2) },
        supported,
      ),
    ).map(({ competency, current, supported }) => [competency.key, current.level, supported])

  it('come with the widest difference first, then in the guide’s order, each once', () => {
    expect(above({ writing: 1, testing: 1, listening: 1, 'handing-over': 0 })).toEqual([
      ['writing', 3, 1],
      ['handing-over', 2, 0],
      ['testing', 2, 1],
    ])
  })

  it('are none where the supported levels are not known', () => {
    expect(above(null)).toEqual([])
  })

  it('are counted in words', () => {
    expect(aboveInWords(3, true)).toBe('Three levels stand above their evidence')
    expect(aboveInWords(1, true)).toBe('One level stands above its evidence')
    expect(aboveInWords(12, false)).toBe('12 levels have no evidence yet')
  })
})

describe('a plan’s figures with supported levels', () => {
  it('are worked out like the others, and are not known without them', () => {
    const current = { writing: self(3), testing: self(1) }
    const standing = planStanding(smallFramework(), 'master', current, { writing: 1, testing: 2 })
    expect(standing.areas.map(({ supportedProgress }) => supportedProgress)).toEqual([0.5, 0, null])
    expect(standing.supportedProgress).toBeCloseTo((3 / 3 + 1) / 7, 10)
    expect(standing.progress).toBe(planStanding(smallFramework(), 'master', current).progress)
    const unknown = planStanding(smallFramework(), 'master', current)
    expect(unknown.supportedProgress).toBeNull()
    expect(unknown.areas.every(({ supportedProgress }) => supportedProgress === null)).toBe(true)
    expect(unknown.path.every(({ supported }) => supported === null)).toBe(true)
  })
})
