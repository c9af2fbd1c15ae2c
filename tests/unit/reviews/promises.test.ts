import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answerInWords,
  intervalInWords,
  levelsApart,
  meanInWords,
  tooEarlyInWords,
} from '@/lib/reviews/messages/calibration'
import { keptInWords, movedInWords, promisePhrase } from '@/lib/reviews/messages/promise-words'
import { keptShare } from '@/lib/reviews/rules/kept-share'
import { changeRefusal, isPromiseOverdue, makeRefusal } from '@/lib/reviews/rules/promise-steps'
import { talliesOf } from '@/lib/reviews/rules/promise-tally'
import { byUrgency, seenPromise } from '@/lib/reviews/rules/seen-promise'
import type { PromiseCount, ReviewPromise } from '@/lib/reviews/types/promise'

const promise: ReviewPromise = {
  ...{ id: 'p', pairKey: 'ada:mia', reviewId: 'r', ownerId: 'ada', ownerName: 'Ada', ownerTimeZone: 'UTC' },
  ...{ otherId: 'mia', otherName: 'Mia', otherTimeZone: 'Pacific/Auckland', isGuest: false },
  ...{ madeBy: 'owner', what: 'Bring two options', dueOn: '2027-03-10', state: 'open', dropReason: '' },
  ...{ closedAt: null, closedOn: null, closedBy: null, createdAt: new Date('2027-02-01T09:00:00Z') },
  ...{ version: 1, milestone: { id: 'm', goalId: 'g', isDone: true } },
  dates: [{ dueOn: '2027-03-10', setAt: new Date('2027-02-01T09:00:00Z'), setBy: 'owner' }],
}

const ada = { personId: 'ada', timeZone: 'UTC' }
const mia = { personId: 'mia', timeZone: 'Pacific/Auckland' }
// in Auckland it is 11 March already
const evening = new Date('2027-03-10T20:00:00Z')

describe('a promise', () => {
  it('is overdue by the day of the one who made it', () => {
    expect(seenPromise(promise, mia, evening, false).isOverdue).toBe(false)
    expect(seenPromise({ ...promise, madeBy: 'other' }, ada, evening, false).isOverdue).toBe(true)
    expect(isPromiseOverdue({ state: 'kept', dueOn: '2027-03-01' }, '2027-03-10')).toBe(false)
  })

  it('shows its milestone to the owner of the plan, and to others only where goals are theirs to see', () => {
    expect(seenPromise(promise, ada, evening, false).milestone).not.toBeNull()
    expect(seenPromise(promise, mia, evening, false).milestone).toBeNull()
    expect(seenPromise(promise, mia, evening, true).milestone).not.toBeNull()
  })

  it('is made in a review that is not over, and changed while it is open', () => {
    expect((['scheduled', 'preparing', 'revealed', 'signed', 'cancelled'] as const).map(makeRefusal)).toEqual(
      [null, null, null, 'review-signed', 'review-cancelled'],
    )
    expect((['open', 'kept', 'dropped'] as const).map(changeRefusal)).toEqual([
      null,
      'promise-kept',
      'promise-dropped',
    ])
  })

  it('says how it stands and how often it was moved', () => {
    const seen = seenPromise(promise, ada, evening, false)
    expect(promisePhrase(seen, '2027-03-10')).toBe('due today')
    const kept = { ...seen, state: 'kept', closedOn: '2027-03-09', closedBy: 'other' } as const
    expect(promisePhrase(kept, '2027-03-10')).toBe('kept yesterday, says Mia')
    expect(promisePhrase({ ...kept, closedBy: 'owner' }, '2027-03-10')).toBe('kept yesterday, you say')
    expect(promisePhrase({ ...kept, state: 'dropped' }, '2027-03-10')).toBe('dropped yesterday by Mia')
    const date = { dueOn: '2027-02-20', setOn: '2027-02-01', setBy: 'owner' } as const
    expect(movedInWords(seen, '2027-03-10')).toBeNull()
    expect(movedInWords({ dates: [date, date, date] }, '2027-03-10')).toBe(
      'moved twice, first due 20 February',
    )
  })

  it('comes first where it is overdue, then by its day', () => {
    const seen = (id: string, dueOn: string) => seenPromise({ ...promise, id, dueOn }, ada, evening, false)
    const order = byUrgency([seen('c', '2027-04-01'), seen('b', '2027-03-11'), seen('a', '2027-03-01')])
    expect(order.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })
})

describe('the share of kept promises', () => {
  it('counts what was kept, dropped and is overdue, and nothing else', () => {
    expect(keptShare({ kept: 6, dropped: 1, overdue: 1 })).toBe(0.75)
    expect(keptShare({ kept: 0, dropped: 0, overdue: 0 })).toBeNull()
    expect(keptInWords('You', { kept: 2, dropped: 1, overdue: 0 })).toBe('You: 2 of 3 kept (66 %).')
    expect(keptInWords('Mia', { kept: 0, dropped: 0, overdue: 0 })).toBe('Mia: no promise has come due yet.')
  })

  const counts = fc.array(
    fc.record({
      ownerId: fc.constantFrom('ada', 'mia'),
      madeBy: fc.constantFrom('owner' as const, 'other' as const),
      state: fc.constantFrom('open' as const, 'kept' as const, 'dropped' as const),
      dueOn: fc.constantFrom('2027-03-01', '2027-03-09', '2027-03-10', '2027-04-01'),
      count: fc.integer({ min: 1, max: 9 }),
    }),
  )

  it('is the other way round for the other one, and never outside of 0 to 1', () => {
    const zones = new Map([
      ['ada', 'UTC'],
      ['mia', 'Pacific/Auckland'],
    ])
    fc.assert(
      fc.property(counts, (some) => {
        const all: PromiseCount[] = some.map((each) => ({ pairKey: 'ada:mia', ...each }))
        const [ours, theirs] = [talliesOf(all, ada, zones, evening), talliesOf(all, mia, zones, evening)]
        expect([ours.mine, ours.theirs]).toEqual([theirs.theirs, theirs.mine])
        for (const tally of Object.values(ours)) {
          const share = keptShare(tally)
          if (share !== null) expect(share >= 0 && share <= 1).toBe(true)
        }
      }),
    )
  })
})

describe('what calibration says', () => {
  const who = { ownerName: 'Ada', rater: { key: 'mia', name: 'Mia', kind: 'mentor' } } as const

  it('names who rates higher, and by how much', () => {
    expect(meanInWords(0.5, { ...who, side: 'owner' })).toBe(
      'You rate yourself half a level higher than Mia does.',
    )
    expect(meanInWords(-1.02, { ...who, side: 'owner' })).toBe(
      'You rate yourself one level lower than Mia does.',
    )
    expect(meanInWords(0.3, { ...who, side: 'other' })).toBe(
      'Ada’s own ratings are 0.3 levels higher than yours.',
    )
    expect(meanInWords(0.04, { ...who, side: 'owner' })).toBe('On average, you rate yourself as Mia does.')
    expect(levelsApart(-2)).toBe('2 levels')
  })

  it('says first that there is no clear difference where it may be chance', () => {
    const own = { ...who, side: 'owner' } as const
    expect(answerInWords(0.3, [-0.4, 1], own)).toBe(
      'No clear difference so far. You rate yourself 0.3 levels higher than Mia does.',
    )
    expect(answerInWords(0.5, [0.1, 0.9], own)).toBe('You rate yourself half a level higher than Mia does.')
    expect(answerInWords(0, [-0.4, 0.4], own)).toBe('On average, you rate yourself as Mia does.')
  })

  it('says whether it may be chance, and when it is too early', () => {
    expect(intervalInWords([-0.1, 0.9])).toContain('−0.10 to +0.90. Zero lies within it')
    expect(intervalInWords([0.1, 0.9])).toContain('hardly chance')
    expect(tooEarlyInWords(1)).toContain('1 competency is rated by both so far. From 8 on')
  })
})
