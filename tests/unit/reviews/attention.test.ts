import { describe, expect, it } from 'vitest'
import { evidenceWaiting, promisesOverdue, reviewDue, rhythmPassed } from '@/lib/reviews/messages/attention'
import { attentionLimits } from '@/lib/reviews/rules/attention'
import { readMenteesAsked } from '@/lib/reviews/rules/mentees-asked'

const now = new Date('2027-03-10T12:00:00Z')

describe('what needs a mentor’s attention', () => {
  it('is a review within seven days, a rhythm’s weeks since the last one, and 28 days without an entry', () => {
    expect(attentionLimits(now, '2027-03-10')).toEqual({
      today: '2027-03-10',
      quietSince: '2027-02-10',
      soon: new Date('2027-03-17T12:00:00Z'),
      lastReview: {
        2: new Date('2027-02-24T12:00:00Z'),
        4: new Date('2027-02-10T12:00:00Z'),
        6: new Date('2027-01-27T12:00:00Z'),
        13: new Date('2026-12-09T12:00:00Z'),
      },
    })
  })

  it('is said in words', () => {
    const review = { id: 'r', state: 'scheduled' as const, day: '2027-03-11', isSubmitted: false }
    const said = (changes: Partial<Parameters<typeof reviewDue>[0]>) =>
      reviewDue({ ...review, ...changes }, '2027-03-10')
    expect(said({})).toBe('Review tomorrow')
    expect(said({ day: '2027-03-15' })).toBe('Review on 15 March')
    expect(said({ day: '2027-03-09' })).toBe('Review overdue since yesterday')
    expect(said({ state: 'preparing' })).toBe('Review tomorrow; you have not submitted')
    expect(said({ state: 'preparing', isSubmitted: true })).toBe('Review tomorrow; you have submitted')
    expect(said({ state: 'revealed', day: '2027-03-10' })).toBe('Review today; you have not signed')
    expect(rhythmPassed(4)).toBe('No review for more than four weeks')
    expect([promisesOverdue(1), promisesOverdue(2)]).toEqual(['One promise overdue', 'Two promises overdue'])
    expect([evidenceWaiting(1), evidenceWaiting(3)]).toEqual([
      'One piece of evidence waits',
      'Three pieces of evidence wait',
    ])
  })

  it('is asked for by an address, and what makes no sense in it is passed over', () => {
    expect(readMenteesAsked({ words: ' Mia  T ', page: '3' })).toEqual({ words: 'Mia T', page: 3 })
    for (const page of ['0', '-1', 'x', '1.5', '9999999', ['2', '3'], undefined])
      expect(readMenteesAsked({ page })).toEqual({ words: '', page: 1 })
  })
})
