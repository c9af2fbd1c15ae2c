import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Timeline, type TimelineRow } from '@/components/charts/timeline'
import { timelineBar, timelineScale } from '@/components/charts/timeline-layout'
import { timelineShapes } from '@/components/charts/timeline-mark'
import { timelineTicks } from '@/components/charts/timeline-ticks'
import { addDays } from '@/lib/clock'

const period = { from: '2027-01-01', to: '2027-12-31' }
const marked = { horizon: '2027-12-31', today: '2027-03-10' }
const span = { startsOn: '2027-02-01', endsOn: '2027-06-30', progress: 0.5, isOverdue: false }

const row: TimelineRow = {
  ...span,
  ...{ key: 'talk', title: 'Speak', description: 'From 1 February to 30 June.', label: 'Speak outside' },
  marks: [
    { key: 'a', day: '2027-02-15', shape: 'complete', label: 'Topic, complete' },
    { key: 'b', day: '2027-03-01', shape: 'overdue', label: 'Dry run, overdue', href: '/goals/talk#b' },
    { key: 'c', day: '2028-01-01', shape: 'due', label: 'Talk, due' },
  ],
}

function drawn(rows: TimelineRow[], days = period): string {
  return renderToStaticMarkup(
    <Timeline
      {...{ title: 'Goals', description: 'A bar for each.', rows, period: days, ...marked }}
      todayLabel="today, 10 Mar"
      horizonLabel="end of the plan"
      table={<p>the table</p>}
    />,
  )
}

describe('a timeline', () => {
  const html = drawn([row])

  it('is drawn with a title and a description, for itself and for each row', () => {
    for (const [title, description] of [
      ['Goals', 'A bar for each.'],
      ['Speak', 'From 1 February to 30 June.'],
    ]) {
      const titleId = new RegExp(`<title id="([^"]+)">${title}</title>`).exec(html)?.[1]
      const descriptionId = new RegExp(`<desc id="([^"]+)">${description}</desc>`).exec(html)?.[1]
      expect(html).toContain(`aria-labelledby="${titleId}" aria-describedby="${descriptionId}"`)
    }
    expect(html).not.toContain('style=')
  })

  it('has a line for today in the calendar and in every row', () => {
    expect(drawn([row, { ...row, key: 'other' }]).match(/class="timeline-today"/g)).toHaveLength(3)
    expect(html).toContain('today, 10 Mar')
    expect(drawn([row], { from: '2026-01-01', to: '2026-12-31' })).not.toContain('timeline-today')
  })

  it('draws each standing with a shape of its own, named under the picture where it is used', () => {
    const marks = timelineShapes.map((shape) => ({ key: shape, day: '2027-02-15', shape, label: shape }))
    const shapes = [
      ...drawn([{ ...row, marks }]).matchAll(/<title>(\w+)<\/title><(\w+) [^>]*?(r|d)="([^"]+)"/g),
    ]
    const outlines = shapes.map(([, name, element, , outline]) => `${element} ${outline} ${name === 'due'}`)
    expect(new Set(outlines).size).toBe(timelineShapes.length)
    expect(html).toContain('>overdue<')
    expect(html).not.toContain('>goal dropped<')
  })

  it('leaves out what is beyond its days', () => {
    expect(html).not.toContain('Talk, due')
    expect(html).not.toContain('>to do<')
    expect(drawn([row], { from: '2026-01-01', to: '2026-12-31' })).not.toContain('end of the plan')
  })

  it('leaves out the label of its last line where that would stand on the one before', () => {
    const labels = drawn([row], { from: '2016-06-15', to: '2027-04-11' })
    expect(labels).toContain('>2026<')
    expect(labels).not.toContain('>2027<')
    expect(labels.match(/class="timeline-tick"/g)).toHaveLength(2 * 11)
  })

  it('is a group where its marks lead somewhere, and each says what it is', () => {
    expect(html).toContain('role="group"')
    expect(html).toContain('<a href="/goals/talk#b" tabindex="-1" aria-label="Dry run, overdue">')
  })
})

describe('the layout of a timeline', () => {
  const scale = timelineScale(period, marked)
  const bar = (changes: Partial<typeof span>) => timelineBar(scale, { ...span, ...changes }, marked.today)

  it('places its first day and its last inside the edges', () => {
    expect([scale.at('2027-01-01'), scale.at('2027-12-31'), scale.horizon]).toEqual([2, 98, 98])
    expect([scale.at('2026-12-31'), scale.at('2028-01-01')]).toEqual([null, null])
  })

  it('fills a bar as far as it is done', () => {
    const { whole, done, late } = bar({})
    expect(whole).toEqual({ x: 10.2, width: 39.3 })
    expect(done?.x).toBe(10.2)
    expect(done?.width).toBeCloseTo(39.3 / 2, 0)
    expect(late).toBeNull()
    expect(bar({ progress: 0 }).done).toBeNull()
    expect(bar({ progress: 2 }).done).toEqual(whole)
  })

  it('goes on from an overdue bar to today, with a bar of one day too', () => {
    const { whole, late } = bar({ startsOn: '2027-02-01', endsOn: '2027-02-01', isOverdue: true })
    expect(whole).toEqual({ x: 10.2, width: 0.6 })
    expect(late?.x).toBe(10.8)
    expect((late?.x ?? 0) + (late?.width ?? 0)).toBeCloseTo(scale.today ?? 0, 5)
  })

  it('draws what goes on beyond its days to the very edge, and nothing of what is not in them', () => {
    expect(bar({ startsOn: '2026-01-01', endsOn: '2029-01-01' }).whole).toEqual({ x: 0, width: 100 })
    expect(bar({ startsOn: '2028-02-01', endsOn: '2029-01-01' }).whole).toBeNull()
    expect(bar({ startsOn: '2026-02-01', endsOn: '2026-03-01' }).whole).toBeNull()
    expect(bar({ startsOn: '2027-12-31', endsOn: '2027-12-31' }).whole?.width).toBe(0.6)
  })
})

describe('the calendar of a timeline', () => {
  const labels = (from: string, to: string) => timelineTicks(from, to).map(({ label }) => label)

  it('has lines for weeks, months, quarters, years or decades', () => {
    expect(labels('2027-03-10', '2027-04-10')).toEqual(['15 Mar', '22 Mar', '29 Mar', '5 Apr'])
    expect(labels('2027-01-01', '2027-12-31')).toHaveLength(12)
    expect(labels('2027-02-10', '2028-12-31').slice(0, 4)).toEqual(['Apr', 'Jul', 'Oct', 'Jan'])
    expect(labels('2027-09-01', '2027-09-14')[0]).toBe('6 Sep')
    expect(labels('2022-05-01', '2031-04-30').slice(0, 2)).toEqual(['2023', '2024'])
    expect(labels('1950-01-01', '2049-12-31')).toEqual([...Array(10)].map((_, n) => `${1950 + 10 * n}`))
  })

  it('says a year where it begins', () => {
    const said = timelineTicks('2027-06-01', '2028-05-31').map(({ label, year }) => `${label} ${year}`.trim())
    expect(said).toContain('Jan 2028')
    expect(said.filter((text) => text.includes('2028'))).toHaveLength(1)
  })

  it('has a few lines over any stretch of days, in order and within it, one of them labelled at any width', () => {
    const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1970-01-01', days))
    fc.assert(
      fc.property(day, fc.integer({ min: 14, max: 40_000 }), (from, length) => {
        const to = addDays(from, length)
        const ticks = timelineTicks(from, to)
        expect(ticks.length).toBeGreaterThan(0)
        expect(ticks.length).toBeLessThanOrEqual(14)
        expect(ticks.map((tick) => tick.day)).toEqual(ticks.map((tick) => tick.day).sort())
        expect(ticks.every((tick) => tick.day >= from && tick.day <= to)).toBe(true)
        expect(ticks.some(({ isMain }) => isMain)).toBe(true)
      }),
    )
  })
})
