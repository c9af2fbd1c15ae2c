import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { tenth } from './tenth'
import { type TimelineTick, timelineTicks } from './timeline-ticks'

/** A thing with a beginning and an end. Days are YYYY-MM-DD. */
export type TimelineSpan = {
  startsOn: string
  endsOn: string
  /** 0 to 1: how much of the bar is filled */
  progress: number
  /** it should have ended: a dashed line goes on to today */
  isOverdue: boolean
}

/** Where a day stands in a picture: percent of its width, one decimal. */
export type Percent = number

/** The days of a picture, the last included. */
type Days = { from: string; to: string }

export type TimelineScale = {
  /** null: the day is not in the picture */
  at: (day: string) => Percent | null
  /** where a day stands or would stand, beyond the edges as well */
  place: (day: string) => Percent
  ticks: (TimelineTick & { x: Percent })[]
  today: Percent | null
  /** the last day that was planned for */
  horizon: Percent | null
}

/** A stretch of the picture. */
type Part = { x: Percent; width: Percent }

/** What can be seen of a bar; `late` is the line from its end to today. */
export type TimelineBar = Record<'whole' | 'done' | 'late', Part | null>

/** How much of the width stays free on either side, so that no mark at an edge is cut off. */
const margin = 2

/** The width of a bar that would have none. */
const thinnest = 0.6

/** A scale over some days, and where today and the horizon stand in it. */
export function timelineScale({ from, to }: Days, marked: { horizon: string; today: string }): TimelineScale {
  const scale = scaleLinear([numberOf(from), numberOf(to)], [margin, 100 - margin])
  const at = (day: string) => (day < from || day > to ? null : place(scale, day))
  return {
    at,
    place: (day) => place(scale, day),
    ticks: timelineTicks(from, to).map((tick) => ({ ...tick, x: place(scale, tick.day) })),
    today: at(marked.today),
    horizon: at(marked.horizon),
  }
}

/** Where a span's bar stands. One of a single day can be seen too. */
export function timelineBar(scale: TimelineScale, span: TimelineSpan, today: string): TimelineBar {
  const x = scale.place(span.startsOn)
  const end = Math.max(x + thinnest, scale.place(span.endsOn))
  const done = Math.min(1, Math.max(0, span.progress))
  return {
    whole: partOf(x, end),
    done: partOf(x, x + (end - x) * done),
    late: span.isOverdue ? partOf(end, scale.place(today)) : null,
  }
}

/** Which side of its line a label stands on, so that it never leaves the picture. */
export function labelAnchor(x: Percent): 'start' | 'middle' | 'end' {
  if (x < 25) return 'start'
  return x > 75 ? 'end' : 'middle'
}

/** What goes on beyond the picture is drawn to its very edge, across the margin. */
function partOf(from: Percent, to: Percent): Part | null {
  if (to < margin || from > 100 - margin) return null
  const x = from < margin - thinnest ? 0 : from
  const end = to > 100 - margin + thinnest ? 100 : to
  return end > x ? { x: tenth(x), width: tenth(end - x) } : null
}

function place(scale: ScaleLinear<number, number>, day: string): Percent {
  return tenth(scale(numberOf(day)))
}

function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}
