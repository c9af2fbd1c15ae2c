import { type ReactNode, useId } from 'react'
import {
  type StepLineFrame,
  type StepLineMarker,
  type StepLineSeries,
  stepLineLayout,
} from './step-line-layout'

type Props = {
  title: string
  /** the picture in a sentence or two */
  description: string
  /** the first and the last day that are drawn */
  from: string
  to: string
  /** names of the levels from 1 up; 0 is called `none` */
  levels: { level: number; name: string }[]
  none?: string
  lines: StepLineSeries[]
  markers?: StepLineMarker[]
  /** what the shapes of the markers mean */
  markerLabels?: { shape: StepLineMarker['shape']; label: string }[]
  /** the same data as a table: a `StepLineTable` */
  table?: ReactNode
  /** one of many: lower, with fewer words; what the lines mean is said once for all */
  compact?: boolean
}

/**
 * Levels over time as steps. Drawn on the server in percent of whatever width there is, so that lines and letters
 * keep their size on a phone; no code goes to the browser.
 */
export function StepLine({
  title,
  description,
  from,
  to,
  levels,
  none = 'none',
  lines,
  markers = [],
  markerLabels = [],
  table,
  compact = false,
}: Props) {
  const id = useId()
  const highest = Math.max(...levels.map(({ level }) => level))
  const frame: StepLineFrame = { from, to, highest, ...(compact && { ticks: 3 }) }
  const layout = stepLineLayout(frame, lines, markers)
  const named = (level: number) => (level === 0 ? none : levels.find((each) => each.level === level)?.name)
  return (
    <figure className="figure">
      <div className={compact ? 'step-line step-line-compact' : 'step-line'}>
        <svg className="step-line-levels" aria-hidden="true">
          {layout.levels
            .filter(({ level }) => !compact || level === 0 || level === highest)
            .map(({ level, y }) => (
              <text key={level} y={`${y}%`} dy="0.32em">
                {level} {!compact && <tspan className="step-line-name">{named(level)}</tspan>}
              </text>
            ))}
        </svg>
        <svg
          className="step-line-plot"
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-description`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-description`}>{description}</desc>
          {layout.levels.map(({ level, y }) => (
            <line key={level} className="step-line-grid" x2="100%" y1={`${y}%`} y2={`${y}%`} />
          ))}
          {layout.ticks.map(({ day, label, wideYear, x }) => (
            <g key={day}>
              <line className="step-line-grid" x1={`${x}%`} x2={`${x}%`} y2="100%" />
              <text x={`${x}%`} y="100%" dy="1.9em" textAnchor={x < 8 ? 'start' : x > 92 ? 'end' : 'middle'}>
                {label}
                {wideYear && <tspan className="step-line-name"> {wideYear}</tspan>}
              </text>
            </g>
          ))}
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            {layout.lines.map(({ key, kind, path }) => (
              <path key={key} className={`step-line-path step-line-${kind}`} d={path} />
            ))}
          </svg>
          {layout.lines.map(({ key, dots }) =>
            dots.map(({ day, x, y }) => (
              <circle
                key={`${key} ${day}`}
                className="step-line-dot"
                cx={`${x}%`}
                cy={`${y}%`}
                r={compact ? 3 : 4}
              />
            )),
          )}
          {layout.markers.map(({ key, ...marker }) => (
            <Marker key={key} {...marker} />
          ))}
        </svg>
      </div>
      {!compact && (lines.length > 1 || markerLabels.length > 0) && (
        <figcaption>
          {lines.map(({ key, kind, label }) => (
            <span key={key} className={`key key-${kind}`}>
              {label}
            </span>
          ))}
          {markerLabels.map(({ shape, label }) => (
            <span key={shape} className="inline-flex items-center gap-1.5">
              <svg className="step-line-key" aria-hidden="true">
                <MarkerShape shape={shape} />
              </svg>
              {label}
            </span>
          ))}
        </figcaption>
      )}
      {table}
    </figure>
  )
}

type DrawnMarker = Pick<StepLineMarker, 'label' | 'figure' | 'shape'> & { x: number; y: number }

function Marker({ x, y, label, figure, shape }: DrawnMarker) {
  return (
    <svg className="step-line-marker" x={`${x}%`} y={`${y}%`}>
      <title>{label}</title>
      <MarkerShape shape={shape} />
      {figure && (
        <text y={isAbove(shape, y) ? -11 : 20} textAnchor="middle">
          {figure}
        </text>
      )}
    </svg>
  )
}

/** Some numbers stand above, some below, and none where the days are named. */
function isAbove(shape: StepLineMarker['shape'], y: number): boolean {
  return shape === 'diamond' || shape === 'cross' || y > 90
}

const shapes = {
  diamond: 'M0-7 7 0 0 7-7 0Z',
  square: 'M-5-5H5V5H-5Z',
  triangle: 'M0-7 7 5H-7Z',
  cross: 'M-2.5-7H2.5V-2.5H7V2.5H2.5V7H-2.5V2.5H-7V-2.5H-2.5Z',
} as const

/** What a marker looks like, around its own point. */
export function MarkerShape({ shape }: { shape: StepLineMarker['shape'] }) {
  return <path d={shapes[shape]} />
}
