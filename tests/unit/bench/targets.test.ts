import { describe, expect, it } from 'vitest'
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
