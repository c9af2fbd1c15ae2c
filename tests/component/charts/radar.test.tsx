import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Radar } from '@/components/charts/radar'
import { type RadarAxis, radarLayout } from '@/components/charts/radar-layout'
import { RadarTable } from '@/components/charts/radar-table'

const axes: RadarAxis[] = [
  { key: 'core', label: 'Core', share: 0.789, percent: 78 },
  { key: 'learning', label: 'Learning', share: 1, percent: 100 },
  { key: 'leadership', label: 'Leadership', share: 0, percent: 0 },
  { key: 'balance', label: 'Balance', share: null, percent: null },
]

describe('a radar', () => {
  const html = renderToStaticMarkup(<Radar title="Progress" description="Four areas." axes={axes} />)

  it('has a label and no point for an axis that is not asked for', () => {
    expect(html).toContain('Balance')
    expect(html).toContain('not asked for')
    expect(html.match(/<circle/g)).toHaveLength(3)
    expect(html.match(/radar-unasked/g)).toHaveLength(1)
  })

  it('shows the percentages that it is given, which are rounded down', () => {
    expect(html).toContain('>78 %<')
    expect(html).toContain('>100 %<')
    expect(html).toContain('>0 %<')
  })

  it('has a title and a description that belong to the picture', () => {
    const title = /<title id="([^"]+)">Progress<\/title>/.exec(html)?.[1]
    const description = /<desc id="([^"]+)">Four areas\.<\/desc>/.exec(html)?.[1]
    expect(html).toContain(`role="img" aria-labelledby="${title}" aria-describedby="${description}"`)
  })

  it('is a group when its axes are links, so that they can be reached', () => {
    const linked = axes.map((axis) => ({ ...axis, href: `/plan#${axis.key}` }))
    const group = renderToStaticMarkup(<Radar title="Progress" description="Four areas." axes={linked} />)
    expect(group).toContain('role="group"')
    expect(group).toContain('<a href="/plan#balance">')
  })

  it('carries no style attribute', () => {
    expect(html).not.toContain('style=')
  })
})

describe('the second outline of a radar', () => {
  const both = axes.map((axis) => ({
    ...axis,
    supported: axis.share === null ? null : { share: axis.share / 2, percent: Math.floor(axis.share * 50) },
  }))
  const html = renderToStaticMarkup(<Radar title="Progress" description="Four areas." axes={both} />)

  it('is dotted, with a square at each value and a name in the legend', () => {
    expect(html.match(/class="radar-supported"/g)).toHaveLength(1)
    expect(html.match(/class="radar-square"/g)).toHaveLength(3)
    expect(html).toContain('key-supported">supported by evidence<')
  })

  it('has its values on the same axes, and a gap where nothing is asked for', () => {
    const { axes: drawn, supported } = radarLayout(both)
    expect(drawn.map((axis) => axis.supportedDot)).toEqual([
      { x: 0, y: -36.3 },
      { x: 46, y: 0 },
      { x: 0, y: 0 },
      null,
    ])
    expect(supported).toMatch(/^M0,-36\.3L46,0/)
  })

  it('is not there, nor its name, where no axis has it', () => {
    const plain = renderToStaticMarkup(<Radar title="Progress" description="Four areas." axes={axes} />)
    expect(plain).not.toContain('supported')
  })

  it('has a column of the table', () => {
    const table = renderToStaticMarkup(
      <RadarTable caption="Progress" axes={both} axisLabel="Area" figureLabel="Progress" />,
    )
    expect(table).toContain('Supported')
    expect(table).toMatch(/Core<\/th><td class="numeric"><span class="num">78 %.*?<span class="num">39 %/)
  })
})

describe('the layout of a radar', () => {
  it('puts the points at their share of the radius, clockwise from the top', () => {
    const { axes: drawn } = radarLayout(axes)
    expect(drawn.map((axis) => axis.end)).toEqual([
      { x: 0, y: -92 },
      { x: 92, y: 0 },
      { x: 0, y: 92 },
      { x: -92, y: 0 },
    ])
    expect(drawn.map((axis) => axis.dot)).toEqual([{ x: 0, y: -72.6 }, { x: 92, y: 0 }, { x: 0, y: 0 }, null])
  })

  it('closes the outline when every axis has a value and leaves a gap where one has none', () => {
    const all = radarLayout(axes.map((axis) => ({ ...axis, share: 1 })))
    expect(all.current.line).toBe('M0,-92L92,0L0,92L-92,0L0,-92')
    expect(radarLayout(axes).required).toBe('M0,-92L92,0L0,92')
  })

  it('leaves room for the longest label on both sides', () => {
    const wide = radarLayout([
      { key: 'a', label: 'Up', share: 1, percent: 100 },
      { key: 'b', label: 'Unpronounceability', share: 1, percent: 100 },
      { key: 'c', label: 'Down', share: 1, percent: 100 },
      { key: 'd', label: 'Left', share: 1, percent: 100 },
    ])
    const [left = 0, , width = 0] = wide.viewBox.split(' ').map(Number)
    const label = wide.axes[1]?.text
    expect(label?.lines).toEqual(['Unpronounceability'])
    expect(left + width).toBeGreaterThan((label?.x ?? 0) + 'Unpronounceability'.length * 7)
  })

  it('draws nothing but labels when nothing is asked for', () => {
    const { current, required } = radarLayout(axes.map((axis) => ({ ...axis, share: null, percent: null })))
    expect([current.line, current.fill, required]).toEqual(['', '', ''])
  })
})

it('gives the data of a radar as a table', () => {
  const html = renderToStaticMarkup(
    <RadarTable caption="Progress by area" axes={axes} axisLabel="Area" figureLabel="Progress" />,
  )
  expect(html).toContain('<summary>as a table</summary>')
  expect(html).toMatch(/<th scope="row">Core<\/th><td class="numeric"><span class="num">78 %/)
  expect(html).toMatch(/<th scope="row">Balance<\/th><td class="numeric"><span class="muted">not asked for/)
})
