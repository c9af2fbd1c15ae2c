import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DayText } from '@/components/ui/day-text'
import { LevelBadge } from '@/components/ui/level-badge'
import { Meter } from '@/components/ui/meter'
import { Percent } from '@/components/ui/percent'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'

describe('a day', () => {
  it('is written short and long, and stays readable for programs', () => {
    expect(renderToStaticMarkup(<DayText day="2027-02-06" />)).toBe(
      '<time class="num" dateTime="2027-02-06">6 Feb</time>',
    )
    expect(renderToStaticMarkup(<DayText day="2027-02-06" long />)).toContain('>6 February 2027<')
  })

  it('is written as it came when it is no day', () => {
    expect(renderToStaticMarkup(<DayText day="soon" />)).toContain('>soon<')
  })
})

describe('a figure', () => {
  it('says not asked for in place of a percentage that does not exist', () => {
    expect(renderToStaticMarkup(<Percent value={0} />)).toContain('>0 %<')
    expect(renderToStaticMarkup(<Percent value={null} />)).toContain('>not asked for<')
  })

  it('draws no bar where nothing is asked for', () => {
    expect(renderToStaticMarkup(<Meter share={null} />)).not.toContain('<rect')
    expect(renderToStaticMarkup(<Meter share={0.25} />)).toContain('width="25"')
  })

  it('says a level in words and draws as many steps as are reached', () => {
    const html = renderToStaticMarkup(<LevelBadge level={3} name="Dependable" />)
    expect(html.match(/level-reached/g)).toHaveLength(3)
    expect(html.match(/level-open/g)).toHaveLength(2)
    expect(html).toContain('<span class="num">3</span> Dependable')
    expect(renderToStaticMarkup(<LevelBadge level={0} />)).toContain('no rating yet')
  })
})

it('names a table by its caption and each row by its first cell', () => {
  const html = renderToStaticMarkup(
    <Table
      caption="Levels"
      rows={[{ name: 'Delegation', level: 2 }]}
      rowKey={(row) => row.name}
      columns={[
        { key: 'name', label: 'Competency', cell: (row) => row.name },
        { key: 'level', label: 'Level', cell: (row) => row.level, numeric: true },
      ]}
    />,
  )
  const id = /<caption id="([^"]+)">Levels/.exec(html)?.[1]
  expect(html).toContain(`aria-labelledby="${id}"`)
  expect(html).toContain('<th scope="row">Delegation</th>')
  expect(html).toContain('<td class="numeric">2</td>')
})

it('names a section by its heading', () => {
  const html = renderToStaticMarkup(<Section title="Areas">…</Section>)
  const id = /<h2 id="([^"]+)">Areas<\/h2>/.exec(html)?.[1]
  expect(html).toContain(`aria-labelledby="${id}"`)
})
