import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { StepLine } from '@/components/charts/step-line'
import type { StepLineSeries } from '@/components/charts/step-line-layout'
import { StepLineTable } from '@/components/charts/step-line-table'

const levels = ['Learning', 'Practising', 'Dependable'].map((name, at) => ({ level: at + 1, name }))
const level: StepLineSeries = {
  key: 'level',
  label: 'level',
  kind: 'current',
  steps: [
    { day: '2027-01-01', level: 0 },
    { day: '2027-02-01', level: 1 },
    // of two on one day the last counts
    { day: '2027-03-01', level: 3 },
    { day: '2027-03-01', level: 2 },
  ],
}
const target: StepLineSeries = {
  key: 'target',
  label: 'target',
  kind: 'required',
  steps: [{ day: '2027-01-01', level: 3 }],
}
const frame = { from: '2027-01-01', to: '2027-05-01', levels }

describe('a step line', () => {
  const html = renderToStaticMarkup(
    <StepLine title="Kafka" description="Three levels." {...frame} none="Not yet" lines={[level, target]} />,
  )

  it('goes level to the next step and up there, and its last level holds to the end', () => {
    // 31 and 59 of 120 days; a third of the height for a level
    expect(html).toContain('d="M0 100H25.8V66.7H49.2V33.3H100"')
    expect(html).toContain('d="M0 0H100"')
  })

  it('has a point for each step that counts, and none for what is required', () => {
    expect(html.match(/<circle/g)).toHaveLength(3)
  })

  it('has a third line without points of its own, and a name for it', () => {
    const supported = { ...level, key: 'supported', kind: 'supported' as const, label: 'by evidence' }
    const three = renderToStaticMarkup(
      <StepLine title="Kafka" description="Three." {...frame} lines={[level, supported, target]} />,
    )
    expect(three).toContain('class="step-line-path step-line-supported"')
    expect(three.match(/<circle/g)).toHaveLength(3)
    expect(three).toContain('key-supported">by evidence<')
  })

  it('puts the number of a mark where no day is named', () => {
    const mark = (level: number) => ({
      key: `${level}`,
      day: '2027-02-01',
      level,
      figure: `${level}`,
      label: 'x',
    })
    const marked = renderToStaticMarkup(
      <StepLine
        {...{ title: 'Kafka', description: 'One.', ...frame, lines: [level] }}
        markers={[0, 2].map((level) => ({ ...mark(level), shape: 'square' as const }))}
      />,
    )
    expect(marked).toContain('<text y="-11" text-anchor="middle">0<')
    expect(marked).toContain('<text y="20" text-anchor="middle">2<')
  })

  it('names the levels, the months and both lines', () => {
    for (const name of ['Not yet', 'Learning', 'Practising', 'Dependable', 'Jan 2027', 'May'])
      expect(html).toContain(`${name}<`)
    expect(html).toContain('key-current">level<')
    expect(html).toContain('key-required">target<')
  })

  it('has a title and a description that belong to the picture, and no style attribute', () => {
    const title = /<title id="([^"]+)">Kafka<\/title>/.exec(html)?.[1]
    const description = /<desc id="([^"]+)">Three levels\.<\/desc>/.exec(html)?.[1]
    expect(html).toContain(`role="img" aria-labelledby="${title}" aria-describedby="${description}"`)
    expect(html).not.toContain('style=')
  })
})

describe('the table of a step line', () => {
  it('has the steps that count, the newest first', () => {
    const html = renderToStaticMarkup(
      <StepLineTable caption="Kafka" lines={[level]} levels={levels} none="Not yet" />,
    )
    const rows = [...html.matchAll(/<tr.*?<\/tr>/g)].map(([row]) => row.replace(/<[^>]+>/g, ' '))
    expect(rows.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
      'Since Level',
      '1 March 2027 2 Practising',
      '1 February 2027 1 Learning',
      '1 January 2027 0 Not yet',
    ])
  })

  it('says which line a step belongs to where there are two', () => {
    const html = renderToStaticMarkup(
      <StepLineTable caption="Kafka" lines={[level, target]} levels={levels} />,
    )
    expect(html).toContain('What')
    expect(html.match(/<tr/g)).toHaveLength(5)
  })
})
