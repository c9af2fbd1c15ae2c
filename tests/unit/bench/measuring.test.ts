import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { floorPageSource } from '../../bench/floor-source'
import { median, pairedRatio } from '../../bench/medians'
import { countTags, isSameSize, outline, textLength } from '../../bench/outline'
import { isReached, type Measured, rounded, table } from '../../bench/targets'

const measured = (name: Measured['name'], value: number, fault?: string): Measured => ({
  name,
  value,
  from: 'a test',
  ...(fault && { fault }),
})

describe('the bench', () => {
  it('takes the middle of an odd and of an even count of numbers', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(() => median([])).toThrow()
  })

  it('compares what was measured in turns pair by pair', () => {
    // everything became slower half-way; no pair noticed
    expect(
      pairedRatio([
        [50, 100],
        [51, 100],
        [5, 10],
      ]),
    ).toBe(0.5)
  })

  it('holds each value against its target', () => {
    expect([0.5994, 0.6, 0.5996].map((value) => isReached(measured('plan_vs_blank', value)))).toEqual([
      false,
      true,
      true,
    ])
    expect([1.15, 1.151].map((value) => isReached(measured('plan_growth', value)))).toEqual([true, false])
    expect([0, 1, 2].map((value) => isReached(measured('commits_per_log', value)))).toEqual([
      false,
      true,
      false,
    ])
    expect(isReached(measured('statements_max', 8))).toBe(true)
    expect(isReached(measured('statements_max', 8, 'not the same'))).toBe(false)
  })

  it('prints a table with each name, value, target and whether it is reached', () => {
    const lines = table([measured('plan_vs_blank', 0.61234), measured('rss_growth', 1.4)]).split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(/^plan_vs_blank\s+0\.612\s+≥ 0\.6\s+reached/)
    expect(lines[2]).toMatch(/^rss_growth\s+1\.4\s+≤ 1\.3\s+not reached/)
    expect(rounded(1.00049)).toBe(1)
  })

  it('writes names and values where git does not look', () => {
    const root = join(import.meta.dirname, '../../..')
    expect(readFileSync(join(root, '.gitignore'), 'utf8').split('\n')).toContain('/bench/')
    const program = readFileSync(join(root, 'bin/bench.ts'), 'utf8')
    expect(program).toContain("'bench/results.json'")
    expect(program).toContain('({ name, value }) => ({ name, value: rounded(value) })')
  })
})

describe('the floor', () => {
  const html =
    '<!DOCTYPE html><html><head><title>x</title></head><body><div hidden=""><b>y</b></div>' +
    '<p class="a">One<!-- --> two &amp; <a href="/x">three</a><br/></p><script>z</script></body></html>'

  it('has as many tags of each kind as its page and as much text, without attributes and the framework’s own', () => {
    const page = outline(html)
    expect(countTags(page)).toEqual({ p: 1, a: 1, br: 1 })
    expect(textLength(page)).toBe('One two & three'.length)
    expect(floorPageSource(page)).toContain('<p>{"One two & "}<a>{"three"}</a><br></br></p>')
  })

  it('is told from a page of another size', () => {
    const page = outline(html)
    expect(isSameSize(page, outline(html.replace('class="a"', 'id="b"')))).toBe(true)
    expect(isSameSize(page, outline(html.replace('three', 'four')))).toBe(false)
    expect(isSameSize(page, outline(html.replace('<br/>', '<hr/>')))).toBe(false)
  })
})
