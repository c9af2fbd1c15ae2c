import { describe, expect, it } from 'vitest'
import { fullJournal, thinJournal } from '@/tests/bench/journal-growth'
import { rosters } from '@/tests/bench/roster'
import { isReached, rounded, table } from '@/tests/bench/targets'

const value = (name: Parameters<typeof isReached>[0]['name'], number: number) => ({
  name,
  value: number,
  from: '',
})

describe('the targets of the bench', () => {
  it('reaches a target from either side of it and at it', () => {
    expect(isReached(value('plan_vs_blank', 0.6))).toBe(true)
    expect(isReached(value('plan_vs_blank', 0.599))).toBe(false)
    expect(isReached(value('js_vs_blank', 1.1))).toBe(true)
    expect(isReached(value('js_vs_blank', 1.101))).toBe(false)
  })

  it('wants a review to take as many requests a second as 0.6 of a blank page of its size', () => {
    expect(isReached(value('review_vs_blank', 0.6))).toBe(true)
    expect(isReached(value('review_vs_blank', 0.599))).toBe(false)
  })

  it('wants the atlas to take as many requests a second as half of a blank page of its size', () => {
    expect(isReached(value('atlas_vs_blank', 0.5))).toBe(true)
    expect(isReached(value('atlas_vs_blank', 0.499))).toBe(false)
  })

  it('lets a page of a journal with 5,000 entries take at most 1.25 times one with 50', () => {
    expect([fullJournal.entries, thinJournal.entries]).toEqual([5000, 50])
    expect(isReached(value('journal_growth', 1.25))).toBe(true)
    expect(isReached(value('journal_growth', 1.251))).toBe(false)
  })

  it('lets the page of progress with ten years of data take at most 1.5 times one with a month’s', () => {
    expect(isReached(value('progress_growth', 1.5))).toBe(true)
    expect(isReached(value('progress_growth', 1.501))).toBe(false)
  })

  it('lets the mentor’s home with 500 people take at most 1.25 times one with 10', () => {
    expect(rosters).toEqual({ small: 10, large: 500 })
    expect(isReached(value('roster_growth', 1.25))).toBe(true)
    expect(isReached(value('roster_growth', 1.251))).toBe(false)
  })

  it('wants every page to have 95 at least in each of the four categories', () => {
    expect(isReached(value('lighthouse_min', 95))).toBe(true)
    expect(isReached(value('lighthouse_min', 94))).toBe(false)
  })

  it('wants one transaction for a logged activity, neither more nor none', () => {
    expect([0, 1, 2].map((commits) => isReached(value('commits_per_log', commits)))).toEqual([
      false,
      true,
      false,
    ])
  })

  it('does not reach a target under which something else was found wrong', () => {
    expect(isReached({ ...value('statements_max', 8), fault: 'not the same for both' })).toBe(false)
  })

  it('compares what is written, to three decimals', () => {
    expect(rounded(0.59951)).toBe(0.6)
    expect(isReached(value('plan_vs_blank', 0.59951))).toBe(true)
  })

  it('says for each value its target and whether it is reached', () => {
    const lines = table([
      { name: 'rss_growth', value: 1.0512, from: '420 MB ÷ 400 MB' },
      { name: 'statements_max', value: 8, from: '27 pages', fault: 'not the same' },
    ]).split('\n')
    expect(lines[1]).toMatch(/^rss_growth\s+1\.051\s+≤ 1\.3\s+reached\s+420 MB ÷ 400 MB$/)
    expect(lines[2]).toMatch(/^statements_max\s+8\s+≤ 8\s+not reached\s+27 pages; not the same$/)
  })
})
