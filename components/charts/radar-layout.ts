import { scaleLinear } from 'd3-scale'
import { areaRadial, lineRadial, pointRadial } from 'd3-shape'
import { tenth } from './tenth'

export type RadarAxis = {
  key: string
  label: string
  /** 0 to 1; null where nothing is asked for */
  share: number | null
  /** the same as a whole percent, rounded by the caller (`wholePercent`) */
  percent: number | null
  /** the same figures for the second outline; where an axis has none, it leaves a gap */
  supported?: { share: number; percent: number } | null
  /** where the figure can be opened to the data that it came from */
  href?: string
  /** what else stands beside the figure */
  mark?: string
}

type Point = { x: number; y: number }

export type RadarLabel = {
  figure: string
  text: Point & { anchor: 'start' | 'middle' | 'end'; lines: string[] }
}

type DrawnAxis = RadarAxis & RadarLabel & { end: Point; dot: Point | null; supportedDot: Point | null }

const RADIUS = 92
const GAP = 12
/** Between the lines of a label, in units of the view box. */
export const LINE_HEIGHT = 16
// wider than any letter of the faces in use is on average, so that a label is never cut off
const LETTER_WIDTH = 7.7
const SMALL_LETTER_WIDTH = 6.7
const LONGEST_LINE = 13

/** Where everything in a radar goes, in units of the view box; the first axis points up, the others follow clockwise. */
export function radarLayout(axes: RadarAxis[]) {
  const radius = scaleLinear([0, 1], [0, RADIUS]).clamp(true)
  const drawn = axes.map((axis, index) => drawnAxis(axis, angleOf(index, axes.length), radius))
  return {
    axes: drawn,
    viewBox: viewBox(drawn),
    rings: [0.25, 0.5, 0.75, 1].map((share) => outline(axes.map(() => radius(share))).line),
    required: outline(axes.map((axis) => (axis.share === null ? null : RADIUS))).line,
    supported: outline(axes.map(({ supported }) => (supported ? radius(supported.share) : null))).line,
    current: outline(axes.map((axis) => (axis.share === null ? null : radius(axis.share)))),
  }
}

function angleOf(index: number, count: number): number {
  return (index / count) * 2 * Math.PI
}

function at(angle: number, distance: number): Point {
  const [x, y] = pointRadial(angle, distance)
  return { x: tenth(x), y: tenth(y) }
}

function drawnAxis(axis: RadarAxis, angle: number, radius: (share: number) => number): DrawnAxis {
  const { x, y } = at(angle, RADIUS + GAP)
  const lines = wrapped(axis.label)
  const height = (lines.length + 1) * LINE_HEIGHT
  const middle = Math.abs(x) < RADIUS / 4
  return {
    ...axis,
    figure: [axis.percent === null ? 'not asked for' : `${axis.percent} %`, axis.mark]
      .filter(Boolean)
      .join(', '),
    end: at(angle, RADIUS),
    dot: axis.share === null ? null : at(angle, radius(axis.share)),
    supportedDot: axis.supported ? at(angle, radius(axis.supported.share)) : null,
    text: {
      x,
      // the block stands above the top, below the bottom, beside the sides
      y: tenth(y - height / 2 - (Math.cos(angle) * height) / 2),
      anchor: middle ? 'middle' : x > 0 ? 'start' : 'end',
      lines,
    },
  }
}

function wrapped(label: string): string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const joined = `${lines.at(-1)} ${word}`
    if (lines.length > 0 && joined.length <= LONGEST_LINE) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}

/** The outline and its filling; an axis without a value leaves a gap, so that no line suggests one. */
function outline(distances: (number | null)[]): { line: string; fill: string } {
  const points = distances.map((distance, index) => ({ distance, angle: angleOf(index, distances.length) }))
  // begin after a gap; without one, close the ring with the first point
  const gap = points.findIndex((point) => point.distance === null)
  const order = [...points.slice(gap + 1), ...points.slice(0, gap + 1)]
  if (gap === -1) order.push(...points.slice(0, 1))
  const there = (point: (typeof points)[number]) => point.distance !== null
  const angle = (point: (typeof points)[number]) => point.angle
  const distance = (point: (typeof points)[number]) => point.distance ?? 0
  return {
    line:
      lineRadial<(typeof points)[number]>().defined(there).angle(angle).radius(distance).digits(1)(order) ??
      '',
    fill:
      areaRadial<(typeof points)[number]>()
        .defined(there)
        .angle(angle)
        .innerRadius(0)
        .outerRadius(distance)
        .digits(1)(order) ?? '',
  }
}

function viewBox(axes: DrawnAxis[]): string {
  let [right, top, bottom] = [RADIUS, -RADIUS, RADIUS]
  for (const { text, figure } of axes) {
    const longest = Math.max(...text.lines.map((line) => line.length))
    const width = Math.max(longest * LETTER_WIDTH, figure.length * SMALL_LETTER_WIDTH)
    const reach = Math.abs(text.x) + (text.anchor === 'middle' ? width / 2 : width)
    right = Math.max(right, reach)
    top = Math.min(top, text.y)
    bottom = Math.max(bottom, text.y + (text.lines.length + 1) * LINE_HEIGHT)
  }
  const numbers = [-right - 4, top - 4, 2 * right + 8, bottom - top + 8]
  return numbers.map((number) => Math.round(number)).join(' ')
}
