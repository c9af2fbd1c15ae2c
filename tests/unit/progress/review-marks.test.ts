import { describe, expect, it } from 'vitest'
import { marksUnder, reviewMarks } from '@/lib/progress/rules/review-marks'
import { smallFramework } from '@/tests/support/factories/small-framework'

const framework = smallFramework()
const record = (competencyKey: string, level: number, day: string, reviewId: string | null) => ({
  ...{ competencyKey, level, at: new Date(`${day}T12:00:00Z`), reviewId },
})

describe('signed reviews as marks', () => {
  const competencies = ['writing', 'testing']
  const marks = reviewMarks(
    [
      { id: 'spring', name: 'Ana', day: '2026-03-01', competencies },
      { id: 'summer', name: null, day: '2026-06-01', competencies },
      { id: 'autumn', name: 'Sam', day: '2026-09-01', competencies },
    ],
    [
      record('writing', 2, '2026-02-01', null),
      record('writing', 3, '2026-03-01', 'spring'),
      record('gone', 1, '2026-03-01', 'spring'),
      record('testing', 1, '2026-03-01', 'spring'),
      record('writing', 2, '2026-06-01', 'summer'),
      record('testing', 2, '2026-10-01', 'gone'),
    ],
    framework,
    (instant) => instant.toISOString().slice(0, 10),
  )

  it('are one for each, whether it agreed on levels or not, without what the framework has no longer', () => {
    expect(marks.map(({ kind, id, day, review }) => [kind, id, day, review?.agreed.length])).toEqual([
      ['review', 'spring', '2026-03-01', 2],
      ['review', 'summer', '2026-06-01', 1],
      ['review', 'autumn', '2026-09-01', 0],
      ['review', 'gone', '2026-10-01', 1],
    ])
    expect(marks.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^with Ana: .+ 3, .+ 1$/),
      expect.stringMatching(/^with somebody without an account: .+ 2$/),
      'with Sam: no level agreed',
      expect.stringMatching(/^[^:]+ 2$/),
    ])
  })

  it('say under a competency what was agreed for that one', () => {
    const under = marksUnder(marks, ['testing'])
    expect(under.map(({ id, title }) => [id, title])).toEqual([
      ['spring', expect.stringMatching(/^with Ana: [^,]+ 1$/)],
      ['summer', 'with somebody without an account: no level agreed'],
      ['autumn', 'with Sam: no level agreed'],
      ['gone', expect.stringMatching(/ 2$/)],
    ])
    expect(marksUnder(marks, ['handing-over'])).toEqual([])
  })
})
