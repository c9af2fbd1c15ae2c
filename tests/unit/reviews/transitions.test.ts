import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReviewStep, type Standing, stateAfter, stepRefusal } from '@/lib/reviews/rules/transitions'
import type { Side } from '@/lib/reviews/types/review'

const steps: ReviewStep[] = ['move', 'open', 'rate', 'submit', 'agree', 'sign', 'cancel']
const sides: Side[] = ['owner', 'other']

const begun: Standing = {
  state: 'scheduled',
  submitted: { owner: false, other: false },
  signed: { owner: false, other: false },
}

/** What the commands write when a side takes a step: nothing when it is refused. */
function taken(standing: Standing, step: ReviewStep, side: Side): Standing {
  if (stepRefusal(standing, step, side) !== null) return standing
  const marked = (what: Standing['signed'], when: ReviewStep) =>
    step === when ? { ...what, [side]: true } : what
  return {
    state: stateAfter(standing, step, side),
    submitted: marked(standing.submitted, 'submit'),
    signed: marked(standing.signed, 'sign'),
  }
}

const standingAfter = (...taking: [ReviewStep, Side][]) =>
  taking.reduce((standing, [step, side]) => taken(standing, step, side), begun)

describe('the transitions of a review', () => {
  it('lead from scheduled over preparing and revealed to signed, by both', () => {
    const opened = standingAfter(['open', 'other'])
    expect(opened.state).toBe('preparing')
    const first = taken(opened, 'submit', 'owner')
    expect(first.state).toBe('preparing')
    const revealed = taken(first, 'submit', 'other')
    expect(revealed.state).toBe('revealed')
    const half = taken(revealed, 'sign', 'other')
    expect(half.state).toBe('revealed')
    expect(taken(half, 'sign', 'owner').state).toBe('signed')
  })

  const standings: Record<Standing['state'], Standing> = {
    scheduled: begun,
    preparing: standingAfter(['open', 'owner']),
    revealed: standingAfter(['open', 'owner'], ['submit', 'owner'], ['submit', 'other']),
    signed: standingAfter(
      ...([
        ['open', 'owner'],
        ['submit', 'owner'],
        ['submit', 'other'],
        ['sign', 'owner'],
        ['sign', 'other'],
      ] as [ReviewStep, Side][]),
    ),
    cancelled: standingAfter(['cancel', 'owner']),
  }
  const allowed: Record<Standing['state'], ReviewStep[]> = {
    scheduled: ['move', 'open', 'cancel'],
    preparing: ['move', 'rate', 'submit', 'cancel'],
    revealed: ['agree', 'sign', 'cancel'],
    signed: [],
    cancelled: [],
  }
  it.each(Object.keys(standings) as Standing['state'][])(
    'allow from %s what stands in the table and refuse the rest',
    (state) => {
      expect(standings[state].state).toBe(state)
      for (const side of sides)
        expect(steps.filter((step) => stepRefusal(standings[state], step, side) === null)).toEqual(
          allowed[state],
        )
    },
  )

  it('never reach a state that the records contradict, whatever both try in whatever order', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom(...steps), fc.constantFrom(...sides)), { maxLength: 40 })
    fc.assert(
      fc.property(moves, (taking) => {
        let standing = begun
        for (const [step, side] of taking) {
          const next = taken(standing, step, side)
          const both = (what: Standing['signed']) => what.owner && what.other
          // signed and cancelled are ends
          if (standing.state === 'signed' || standing.state === 'cancelled') expect(next).toEqual(standing)
          if (next.state === 'scheduled') expect(next.submitted).toEqual(begun.submitted)
          if (next.state === 'preparing') expect(both(next.submitted)).toBe(false)
          if (next.state === 'revealed') {
            expect(both(next.submitted)).toBe(true)
            expect(both(next.signed)).toBe(false)
          }
          if (next.state === 'signed') expect(both(next.signed) && both(next.submitted)).toBe(true)
          standing = next
        }
      }),
    )
  })
})
