import { expect, it } from 'vitest'
import { areaBars } from '@/components/charts/area-bars-layout'

it('draws a bar as long as its share of what is required, and none where nothing is asked for', () => {
  const { tracks, reached, required, rows, viewBox } = areaBars([
    { label: 'Core', figure: '50', share: 0.5 },
    { label: 'Balance', figure: '–', share: null },
    { label: 'People', figure: '100', share: 1 },
  ])
  expect(viewBox).toBe('0 0 240 60')
  // seven letters and a gap to the left, the figures to the right: 151 between them
  expect(tracks).toBe('M55 6h151v8H55ZM55 46h151v8H55Z')
  expect(reached).toBe('M55 6h75.5v8H55ZM55 46h151v8H55Z')
  expect(required).toBe('M206 2v16M206 42v16')
  expect(rows.map(({ label, figure, y }) => [label, figure, y])).toEqual([
    ['Core', '50', 14],
    ['Balance', '–', 34],
    ['People', '100', 54],
  ])
})

it('shortens a label that would push the bars away', () => {
  const [row] = areaBars([{ label: 'An area with a very long name', figure: '1', share: 0.01 }]).rows
  expect(row?.label).toBe('An area with a …')
})

it('draws nothing where there are no areas', () => {
  expect(areaBars([])).toMatchObject({ tracks: '', reached: '', rows: [] })
})
