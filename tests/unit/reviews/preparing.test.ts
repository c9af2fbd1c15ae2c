import { describe, expect, it } from 'vitest'
import { meetingInWords, nextInWords } from '@/lib/reviews/messages/meeting'
import { readPlace } from '@/lib/reviews/rules/list-place'
import { nextThing } from '@/lib/reviews/rules/next-thing'
import { proposedCompetencies } from '@/lib/reviews/rules/proposed-competencies'
import { ratingsSchema, scheduleReviewSchema } from '@/lib/reviews/schema/review'

const letters = 'abcdefghij'.split('')

describe('the proposed competencies', () => {
  it('are those that the role asks for and that changed, the most changed first', () => {
    const changes = [
      { competencyKey: 'c', times: 1 },
      { competencyKey: 'b', times: 1 },
      { competencyKey: 'c', times: 2 },
      { competencyKey: 'j', times: 9 },
    ]
    expect(proposedCompetencies({ required: ['a', 'b', 'c'], order: letters, changes }, 7)).toEqual([
      'c',
      'b',
    ])
  })

  it('are at most seven, ties in the order of the guide', () => {
    const changes = letters.map((competencyKey) => ({ competencyKey, times: 1 }))
    expect(proposedCompetencies({ required: letters, order: letters, changes }, 7).join('')).toBe('abcdefg')
  })
})

describe('the next thing to do', () => {
  const at = new Date(0)
  const review = {
    ...{ state: 'preparing' as const, ownerSubmittedAt: null, otherSubmittedAt: at },
    ...{ ownerSignedAt: null, otherSignedAt: null },
  }
  it('says that the other has submitted, and nothing finer', () => {
    expect(nextInWords(nextThing(review, 'owner'), 'Mia')).toBe('Mia has submitted; you have not.')
    expect(nextInWords(nextThing(review, 'other'), 'Kim')).toBe('You have submitted; Kim has not.')
  })
})

describe('the forms of a review', () => {
  it('take a rhythm of 2, 4, 6 or 13 weeks or none, and no other', () => {
    const sent = { with: 'guest', day: '2026-07-01', time: '10:00', requestId: 'request-1' }
    const weeks = ['', '2', '4', '6', '13', '3'].map(
      (rhythmWeeks) => scheduleReviewSchema.safeParse({ ...sent, rhythmWeeks }).data?.rhythmWeeks,
    )
    expect(weeks).toEqual([null, 2, 4, 6, 13, undefined])
  })

  it('take no state, whoever sends one', () => {
    const sent = { with: 'guest', day: '2026-07-01', time: '10:00', requestId: 'request-1', state: 'signed' }
    expect(scheduleReviewSchema.parse(sent)).not.toHaveProperty('state')
  })

  it('keep a draft unless submitting is asked for', () => {
    const { step, ratings } = ratingsSchema.parse({ id: 'r1', ratings: { a: { level: '0' } } })
    expect(step).toBe('draft')
    expect(ratings).toEqual([{ competencyKey: 'a', level: null, confidence: 'medium', sentence: '' }])
  })
})

it('says when to meet in the clocks of a place', () => {
  const at = new Date('2026-06-30T13:00:00Z')
  expect(meetingInWords(at, 'Europe/Berlin')).toBe('Tuesday, 30 June 2026, 15:00')
})

it('reads the place where a list goes on, and no other text', () => {
  expect(readPlace('1000.abc')).toEqual({ at: new Date(1000), id: 'abc' })
  expect(readPlace('yesterday')).toBeNull()
})
