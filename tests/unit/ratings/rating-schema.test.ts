import { describe, expect, it } from 'vitest'
import { rateAllSchema, rateSelfSchema, voidRatingSchema } from '@/lib/ratings/schema'

const sent = {
  frameworkVersionId: '0199c0de-0000-7000-8000-000000000001',
  competencyKey: 'delegation',
  level: '3',
  confidence: 'medium',
  note: ' Ran two releases.\r\n',
  requestId: 'request-0001',
}

const refused = (changes: object) =>
  rateSelfSchema.safeParse({ ...sent, ...changes }).error?.issues.map(({ path }) => path.join('.'))

describe('the form of a rating', () => {
  it('reads the level as a number and trims the note', () => {
    expect(rateSelfSchema.parse(sent)).toEqual({ ...sent, level: 3, note: 'Ran two releases.' })
  })

  it('strips from a rating what it does not know, a rater and a time among it', () => {
    const parsed = rateSelfSchema.parse({ ...sent, raterId: 'somebody', ratedAt: '1999-01-01', voidedAt: '' })
    expect(Object.keys(parsed).sort()).toEqual(Object.keys(sent).sort())
  })

  it('asks for a level and how sure one is', () => {
    expect(refused({ level: undefined })).toEqual(['level'])
    expect(refused({ level: '2.5' })).toEqual(['level'])
    expect(refused({ level: '-1' })).toEqual(['level'])
    expect(refused({ confidence: undefined })).toEqual(['confidence'])
    expect(refused({ confidence: 'certain' })).toEqual(['confidence'])
  })

  it('takes a note of 20,000 characters and refuses a longer one', () => {
    expect(refused({ note: 'a'.repeat(20_000) })).toBeUndefined()
    expect(refused({ note: 'a'.repeat(20_001) })).toEqual(['note'])
  })

  it('takes of many levels those that were chosen, not those that stand as they were drawn', () => {
    const { levels } = rateAllSchema.parse({
      ...{ frameworkVersionId: sent.frameworkVersionId, requestId: sent.requestId, next: 'gaps' },
      levels: { delegation: '2', communication: '4', budgeting: '1', publishing: '' },
      was: { delegation: '2', communication: '2' },
    })
    expect(levels).toEqual([
      { field: 'levels.communication', competencyKey: 'communication', level: 4 },
      { field: 'levels.budgeting', competencyKey: 'budgeting', level: 1 },
    ])
  })

  it('voids with and without a reason of at most 500 characters', () => {
    const ratingId = sent.frameworkVersionId
    expect(voidRatingSchema.parse({ ratingId })).toEqual({ ratingId, reason: '' })
    expect(voidRatingSchema.safeParse({ ratingId, reason: 'a'.repeat(501) }).success).toBe(false)
  })
})
