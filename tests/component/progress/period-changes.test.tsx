import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { levelMoved, PeriodChanges, supportedMoved } from '@/components/progress/period-changes'
import type { PeriodChange } from '@/lib/progress/rules/period-changes'

/** The sentences, without what they lead to. */
function sentences(changes: PeriodChange[]): string[] {
  const html = renderToStaticMarkup(<PeriodChanges changes={changes} period="12-months" />)
  return [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, sentence = '']) => sentence.replace(/<[^>]+>/g, ''))
}

describe('what changed in a period, in words', () => {
  it('says how a level moved, and whether it was agreed', () => {
    expect(levelMoved({ from: 2, to: 4, agreed: true })).toBe('rose from 2 to 4, as agreed in a review')
    expect(levelMoved({ from: 4, to: 3, agreed: false })).toBe('fell from 4 to 3, by your own rating')
    expect(levelMoved({ from: 0, to: 3, agreed: false })).toBe(
      'was rated for the first time, at 3, by your own rating',
    )
    expect(levelMoved({ from: 3, to: 0, agreed: false })).toBe('was at 3 and has no rating any more')
  })

  it('says how a supported level moved', () => {
    expect(supportedMoved({ from: 0, to: 3 })).toBe('is now supported by evidence at 3')
    expect(supportedMoved({ from: 2, to: 3 })).toBe('is supported by evidence at 3, up from 2')
    expect(supportedMoved({ from: 3, to: 2 })).toBe('is supported by evidence at 2, down from 3')
    expect(supportedMoved({ from: 3, to: 0 })).toBe('is no longer supported by evidence, before at 3')
  })

  it('names one thing, and of several the newest', () => {
    const goal = (id: string, day: string) => ({
      ...{ kind: 'goal' as const, id, about: id, title: `Goal ${id}`, day, competencies: [] },
    })
    const marks = [goal('a', '2026-03-10'), goal('b', '2026-04-20')]
    expect(
      sentences([
        { kind: 'more-levels', count: 1 },
        { kind: 'more-supported', count: 4 },
        { kind: 'goal', marks: marks.slice(0, 1) },
        { kind: 'endorsement', marks },
      ]),
    ).toEqual([
      'One more level moved.',
      'Four more supported levels moved.',
      'One goal was achieved: Goal a, 10 March 2026.',
      'Two endorsements were received, the newest Goal b, 20 April 2026.',
    ])
  })

  it('is one sentence where nothing changed', () => {
    const html = renderToStaticMarkup(<PeriodChanges changes={[]} period="12-months" />)
    expect(html).toBe(
      '<p>No level moved in this time, and nothing was signed, endorsed, achieved or certified.</p>',
    )
  })
})
