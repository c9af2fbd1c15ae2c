import { describe, expect, it } from 'vitest'
import { agreedMarks, marksUnder } from '@/lib/progress/rules/agreed-marks'
import { smallFramework } from '@/tests/support/factories/small-framework'

const framework = smallFramework()
const dayOf = (instant: Date) => instant.toISOString().slice(0, 10)
const record = (competencyKey: string, level: number, day: string, reviewId: string | null) => ({
  ...{ competencyKey, level, at: new Date(`${day}T12:00:00Z`), reviewId },
})

describe('what reviews have agreed on, as marks', () => {
  const marks = agreedMarks(
    [
      record('writing', 2, '2026-02-01', null),
      record('writing', 3, '2026-03-01', 'spring'),
      record('gone', 1, '2026-03-01', 'spring'),
      record('testing', 1, '2026-03-01', 'spring'),
      record('writing', 2, '2026-06-01', 'summer'),
    ],
    framework,
    dayOf,
  )

  it('are one for each review, without self-ratings and what the framework has no longer', () => {
    expect(marks.map(({ kind, id, day, competencies }) => [kind, id, day, competencies])).toEqual([
      ['agreed', 'spring', '2026-03-01', ['writing', 'testing']],
      ['agreed', 'summer', '2026-06-01', ['writing']],
    ])
  })

  it('say under a competency what was agreed for that one', () => {
    const under = marksUnder(marks, ['testing'])
    expect(
      under.map(({ id, competencies, agreed }) => [id, competencies, agreed?.map(({ level }) => level)]),
    ).toEqual([['spring', ['testing'], [1]]])
    expect(under[0]?.title).toMatch(/ 1$/)
    expect(marksUnder(marks, ['handing-over'])).toEqual([])
  })
})
