import { shortMonthName } from '@/components/ui/day-text'
import { tenth } from './tenth'

/** A level from a day (YYYY-MM-DD) on; `null`: none is drawn until the next. */
type LineStep = { day: string; level: number | null }

export type StepLineSeries = {
  key: string
  /** what the legend and the table call it */
  label: string
  /** `required` is dashed, `supported` dotted, both without a point at each step */
  kind: 'current' | 'supported' | 'required'
  /** the oldest first; of several on one day the last counts */
  steps: LineStep[]
}

/** Something that happened on a day, drawn on the axis of days. */
export type StepLineMarker = {
  key: string
  day: string
  /** drawn at this height instead */
  level?: number
  /** its number in a list beside the picture */
  figure?: string
  label: string
  shape: 'diamond' | 'square' | 'triangle' | 'cross'
}

/** The days that a picture spans, its highest level, and how many days may be named below (5 unless told otherwise). */
export type StepLineFrame = { from: string; to: string; highest: number; ticks?: number }

type Point = { day: string; x: number; y: number | null }

const MOST_TICKS = 5
const MONTHS_BETWEEN = [1, 2, 3, 6, 12, 24, 60, 120]

/** Where everything goes, in percent of the width and the height: the levels climb from 0 at the bottom. */
export function stepLineLayout(frame: StepLineFrame, lines: StepLineSeries[], markers: StepLineMarker[]) {
  const x = (day: string) => tenth(share(day, frame) * 100)
  const y = (level: number) => tenth(100 - (level / Math.max(1, frame.highest)) * 100)
  const height = (level: number | null) => (level === null ? null : y(level))
  const within = ({ day }: { day: string }) => day >= frame.from && day <= frame.to
  return {
    lines: lines.map(({ key, kind, steps }) => {
      const settled = lastOfEachDay(steps).filter(({ day }) => day <= frame.to)
      const points = settled.map(({ day, level }) => ({ day, x: x(day), y: height(level) }))
      return {
        key,
        kind,
        path: pathOf(points),
        dots: kind === 'current' ? points.filter((point) => point.y !== null && within(point)) : [],
      }
    }),
    markers: markers
      .filter(within)
      .map((marker) => ({ ...marker, x: x(marker.day), y: height(marker.level ?? 0) ?? 100 })),
    levels: Array.from({ length: frame.highest + 1 }, (_, level) => ({ level, y: y(level) })),
    ticks: ticks(frame).map((tick) => ({ ...tick, x: x(tick.day) })),
  }
}

/** The steps that count: of several on one day the last. They come with the oldest first. */
export function lastOfEachDay<Step extends { day: string }>(steps: readonly Step[]): Step[] {
  return steps.filter(({ day }, at) => steps[at + 1]?.day !== day)
}

/** The part of the span that has passed on a day, 0 to 1. */
function share(day: string, { from, to }: StepLineFrame): number {
  const [start, end] = [Date.parse(from), Date.parse(to)]
  if (end <= start) return day < to ? 0 : 1
  return Math.min(1, Math.max(0, (Date.parse(day) - start) / (end - start)))
}

/** Level to the next step, then up or down; the last level holds to the end. Nothing is drawn where there is no level. */
function pathOf(points: Point[]): string {
  let drawing = false
  const pieces = points.map(({ x, y }) => {
    const piece = y === null ? (drawing ? `H${x}` : '') : drawing ? `H${x}V${y}` : `M${x} ${y}`
    drawing = y !== null
    return piece
  })
  return pieces.join('') + (drawing ? 'H100' : '')
}

/** The first day of a month, with a year that a narrow picture has no room for where the next tick names its own. */
type Tick = { day: string; label: string; wideYear: string }

/** First days of months at even distances, as close as the space allows; a year's first tick names the year. */
function ticks({ from, to, ticks: most = MOST_TICKS }: StepLineFrame): Tick[] {
  const [first, last] = [monthOf(from), monthOf(to)]
  const inside = (every: number) =>
    Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(
      (month) => month % every === 0 && firstDay(month) >= from,
    )
  const every = MONTHS_BETWEEN.find((months) => inside(months).length <= most) ?? 240
  return inside(every).map((month, at, all) => {
    const year = Math.floor(month / 12)
    const name = every < 12 ? shortMonthName((month % 12) + 1) : ''
    const before = all[at - 1]
    const isFirstOfYear = before === undefined || Math.floor(before / 12) < year
    const isNamedLater = at === 0 && name !== '' && (all.at(-1) ?? month) >= (year + 1) * 12
    return {
      day: firstDay(month),
      label: isFirstOfYear && !isNamedLater ? `${name} ${year}`.trim() : name,
      wideYear: isNamedLater ? `${year}` : '',
    }
  })
}

/** Months since the year 0. */
function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function firstDay(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
}
