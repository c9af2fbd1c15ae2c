import { type ReactNode, useId } from 'react'
import { TimelineAxis } from './timeline-axis'
import {
  type Percent,
  type TimelineScale,
  type TimelineSpan,
  timelineBar,
  timelineScale,
} from './timeline-layout'
import { type TimelineMark, TimelineMarkShape, timelineMarkNames, timelineShapes } from './timeline-mark'

export type TimelineRow = TimelineSpan & {
  key: string
  title: string
  /** the row in a sentence or two */
  description: string
  /** what stands beside the bar: the link and how it stands */
  label: ReactNode
  marks: (TimelineMark & { key: string; day: string })[]
}

type Props = {
  title: string
  /** the picture in a sentence or two */
  description: string
  rows: TimelineRow[]
  /** the days to show, the last included; what goes on beyond them reaches the edge */
  period: { from: string; to: string }
  /** the last day that was planned for */
  horizon: string
  today: string
  /** the day as the line is labelled: 15 June */
  todayLabel: string
  horizonLabel: string
  /** the same data as a table */
  table?: ReactNode
}

/**
 * What is when: a bar for each row, marks on the way, and a line for today through all. Every row is a picture of its
 * own under one axis, so that names wrap as words do, nothing scrolls sideways, and paper parts it between rows only.
 */
export function Timeline(props: Props) {
  const { title, description, rows, period, horizon, today, todayLabel, horizonLabel, table } = props
  const scale = timelineScale(period, { horizon, today })
  const inside = rows.flatMap(({ marks }) => marks.filter(({ day }) => scale.at(day) !== null))
  const drawn = new Set(inside.map(({ shape }) => shape))
  return (
    <figure className="figure timeline">
      <TimelineAxis title={title} description={description} scale={scale} todayLabel={todayLabel} />
      <ul>
        {rows.map((row) => (
          <li key={row.key} className="timeline-row">
            <div className="timeline-label">{row.label}</div>
            <TimelineStrip row={row} scale={scale} today={today} />
          </li>
        ))}
      </ul>
      <figcaption>
        {timelineShapes
          .filter((shape) => drawn.has(shape))
          .map((shape) => (
            <span key={shape}>
              <svg className="timeline-key" viewBox="-8 -8 16 16" aria-hidden="true">
                <TimelineMarkShape shape={shape} />
              </svg>
              {timelineMarkNames[shape]}
            </span>
          ))}
        {scale.horizon !== null && <span className="key key-horizon">{horizonLabel}</span>}
      </figcaption>
      {table}
    </figure>
  )
}

function TimelineStrip({ row, scale, today }: { row: TimelineRow; scale: TimelineScale; today: string }) {
  const id = useId()
  const { whole, done, late } = timelineBar(scale, row, today)
  const linked = row.marks.some(({ href }) => href)
  return (
    <div className="timeline-strip">
      <svg
        // an image hides the links in it from those who listen
        role={linked ? 'group' : 'img'}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-description`}
      >
        <title id={`${id}-title`}>{row.title}</title>
        <desc id={`${id}-description`}>{row.description}</desc>
        {scale.ticks.map(({ day, x }) => (
          <Upright key={day} className="timeline-tick" x={x} />
        ))}
        <Upright className="timeline-horizon" x={scale.horizon} />
        {whole && (
          <rect className="timeline-bar" x={`${whole.x}%`} y="50%" width={`${whole.width}%`} height="6" />
        )}
        {done && (
          <rect className="timeline-done" x={`${done.x}%`} y="50%" width={`${done.width}%`} height="6" />
        )}
        {late && (
          <line
            className="timeline-late"
            x1={`${late.x}%`}
            x2={`${late.x + late.width}%`}
            y1="50%"
            y2="50%"
          />
        )}
        <Upright className="timeline-today" x={scale.today} />
        {row.marks.map(({ key, day, ...mark }) => (
          <TimelineMarkAt key={key} mark={mark} x={scale.at(day)} />
        ))}
      </svg>
    </div>
  )
}

function Upright({ className, x }: { className: string; x: Percent | null }) {
  return x === null ? null : <line className={className} x1={`${x}%`} x2={`${x}%`} y2="100%" />
}

/** The table and the page that the row leads to hold the same links, so that a row is one stop for the keyboard. */
function TimelineMarkAt({ mark: { shape, label, href }, x }: { mark: TimelineMark; x: Percent | null }) {
  if (x === null) return null
  return (
    <svg className="timeline-mark" x={`${x}%`} y="50%">
      <title>{label}</title>
      {href ? (
        <a href={href} tabIndex={-1} aria-label={label}>
          <circle className="timeline-target" r="12" />
          <TimelineMarkShape shape={shape} />
        </a>
      ) : (
        <TimelineMarkShape shape={shape} />
      )}
    </svg>
  )
}
