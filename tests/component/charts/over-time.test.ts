import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HEIGHT, monthBars } from '@/components/charts/month-bars-layout'
import { stepLineLayout } from '@/components/charts/step-line-layout'
import { weekMap } from '@/components/charts/week-map-layout'
import { fewMarkersOn, numberedMarkersOn } from '@/components/progress/level-lines'

const frame = { from: '2026-01-01', to: '2026-04-11', highest: 5 }

function path(...steps: [day: string, level: number | null][]) {
  const line = { key: 'a', label: 'a', kind: 'current' as const }
  const drawn = stepLineLayout(frame, [{ ...line, steps: steps.map(([day, level]) => ({ day, level })) }], [])
  return drawn.lines[0]
}

describe('step lines', () => {
  it('go level to the next step, then up or down, and hold to the end', () => {
    expect(path(['2026-01-01', 2], ['2026-02-20', 4])?.path).toBe('M0 60H50V20H100')
    expect(path(['2026-01-11', 2], ['2026-02-20', null], ['2026-03-02', 1])?.path).toBe('M10 60H50M60 80H100')
  })

  it('take of several steps on one day the last, and have a point at each within the picture', () => {
    const line = path(['2025-12-01', 1], ['2026-02-20', 3], ['2026-02-20', 2])
    expect(line?.path).toBe('M0 80H50V60H100')
    expect(line?.dots).toEqual([{ day: '2026-02-20', x: 50, y: 60 }])
  })

  it('name at most five days below, whatever the time', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 9000 }), (start, days) => {
        const [from = '', to = ''] = [start, new Date(start.getTime() + days * 86_400_000)].map((each) =>
          each.toISOString().slice(0, 10),
        )
        const { ticks } = stepLineLayout({ from, to, highest: 5 }, [], [])
        expect(ticks.length).toBeLessThanOrEqual(5)
        for (const { x } of ticks) expect(x >= 0 && x <= 100).toBe(true)
      }),
    )
  })
})

it('weeks stand in a row for each month and are darker the more they count', () => {
  const { weeks, months } = weekMap([
    { day: '2026-05-25', count: 0 },
    { day: '2026-06-01', count: 1 },
    { day: '2026-06-08', count: 8 },
  ])
  expect(months.map(({ month }) => month)).toEqual(['2026-05', '2026-06'])
  expect(weeks.map(({ shade }) => shade)).toEqual([0, 1, 4])
  expect([weeks[1]?.y, weeks[2]?.y]).toEqual([months[1]?.y, months[1]?.y])
  expect(weeks[1]?.x).toBeLessThan(weeks[2]?.x ?? 0)
})

it('bars of all rows have one scale, and the highest fills its row', () => {
  const [many, few] = monthBars([{ values: [0, 60] }, { values: [30, 0], beside: [60, 0] }])
  expect(many?.bars).toContain(`v-${HEIGHT}`)
  expect(few?.bars).toContain(`v-${HEIGHT / 2}`)
  expect(few?.beside).toContain(`v-${HEIGHT}`)
})

describe('marks on a line', () => {
  const mark = (id: string, day: string, kind: 'goal' | 'certificate' = 'goal') => ({
    ...{ id, about: id, day, kind, title: `Title ${id}`, competencies: [] },
  })
  const days = { from: '2026-01-01', today: '2026-04-11' }
  const marks = [
    mark('a', '2026-01-10'),
    mark('b', '2026-01-12'),
    mark('c', '2026-01-12', 'certificate'),
    mark('d', '2026-02-01'),
  ]

  it('stand for those of their kind that a small picture has no room for, and say so', () => {
    expect(fewMarkersOn([{ day: '2026-01-01', value: 2 }], marks, days).map(({ label }) => label)).toEqual([
      'Goal achieved: Title a, 10 January 2026, and 1 more to 12 January 2026',
      'Certificate: Title c, 12 January 2026',
      'Goal achieved: Title d, 1 February 2026',
    ])
  })

  it('have the numbers of their lists, of two that would collide the first', () => {
    const numbered = numberedMarkersOn([{ day: '2026-01-01', value: 2 }], marks, days)
    expect(numbered.map(({ figure, level }) => [figure, level])).toEqual([
      ['1', 2],
      [undefined, 2],
      ['1', 2],
      ['3', 2],
    ])
  })
})
