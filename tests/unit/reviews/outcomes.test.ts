import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterProposal, agreedLevels, confirmRefusal, sameLevel } from '@/lib/reviews/rules/outcomes'
import type { Outcome, Proposal } from '@/lib/reviews/types/revealed'
import type { Side } from '@/lib/reviews/types/review'

const proposal: fc.Arbitrary<Proposal> = fc.oneof(
  fc.record({ kind: fc.constant('agreed' as const), level: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('not-agreed' as const), why: fc.constantFrom('a', 'b') }),
)
const side = fc.constantFrom<Side>('owner', 'other')
const step = fc.record({ side, proposal: fc.option(proposal) })

/** What stands after a step of somebody who proposes or, without a proposal, confirms; null where that is refused. */
function after(standing: Outcome | null, side: Side, proposal: Proposal | null): Outcome | null {
  if (proposal) return afterProposal(standing, proposal, side)
  return standing && confirmRefusal(standing, side) === null ? { ...standing, confirmed: true } : null
}

describe('what two say of a competency', () => {
  it('is never settled by one alone, whatever that one proposes and confirms', () => {
    fc.assert(
      fc.property(side, fc.array(fc.option(proposal)), (alone, steps) => {
        let standing: Outcome | null = null
        for (const said of steps) {
          if (said) standing = afterProposal(standing, said, alone)
          else expect(confirmRefusal(standing, alone)).not.toBeNull()
          expect(standing?.confirmed ?? false).toBe(false)
        }
      }),
    )
  })

  it('is settled only where the other side has confirmed or proposed the same', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let standing: Outcome | null = null
        const backed = new Map<string, Set<Side>>()
        for (const { side, proposal } of steps) {
          const next = after(standing, side, proposal)
          if (!next) continue
          standing = next
          const { proposedBy: _, confirmed, ...said } = next
          const key = JSON.stringify(said)
          backed.set(key, (backed.get(key) ?? new Set()).add(side))
          if (confirmed) expect(backed.get(key)?.size).toBe(2)
        }
      }),
    )
  })

  it('makes a level only of what both confirmed', () => {
    const by = { proposedBy: 'owner', confirmed: true } as const
    expect(
      agreedLevels([
        { key: 'a', outcome: { kind: 'agreed', level: 3, ...by } },
        { key: 'b', outcome: { kind: 'agreed', level: 3, ...by, confirmed: false } },
        { key: 'c', outcome: { kind: 'not-agreed', why: 'x', ...by } },
        { key: 'd', outcome: null },
      ]),
    ).toEqual([{ competencyKey: 'a', level: 3 }])
  })

  it('begins with the level that both rated', () => {
    const rated = (level: number | null) => ({ level, confidence: 'low' as const, sentence: '' })
    expect(sameLevel({ owner: rated(2), other: rated(2) })).toBe(2)
    expect(sameLevel({ owner: rated(2), other: rated(3) })).toBeNull()
    expect(sameLevel({ owner: rated(null), other: rated(null) })).toBeNull()
    expect(sameLevel({ owner: null, other: null })).toBeNull()
  })
})
