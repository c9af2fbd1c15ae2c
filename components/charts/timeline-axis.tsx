import { useId } from 'react'
import { labelAnchor, type TimelineScale } from './timeline-layout'

type Props = { title: string; description: string; scale: TimelineScale; todayLabel: string }

/** Right of this, in percent, a label has no room beside its line. */
const edge = 92

/** The calendar above the bars, with the label of today's line. */
export function TimelineAxis({ title, description, scale, todayLabel }: Props) {
  const id = useId()
  return (
    <div className="timeline-axis">
      <svg role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-description`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {scale.today !== null && <TodayLine x={scale.today} label={todayLabel} />}
        {scale.ticks.map(({ day, label, year, isMain, x }, index) => (
          <g key={day} className={isMain && x <= edge ? undefined : 'timeline-minor'}>
            <line className="timeline-tick" x1={`${x}%`} x2={`${x}%`} y1="1.375rem" y2="100%" />
            {!isCramped(x, scale.ticks[index - 1]?.x) && (
              <>
                <TickText x={x} y="2.875em" text={label} />
                {year && <TickText x={x} y="4.125em" text={year} />}
              </>
            )}
          </g>
        ))}
      </svg>
    </div>
  )
}

/** Whether a label to the left of its line would stand on the one of the line before. */
function isCramped(x: number, before: number | undefined): boolean {
  return x > edge && before !== undefined && x - before < 2 * (100 - edge)
}

function TodayLine({ x, label }: { x: number; label: string }) {
  return (
    <>
      <text className="timeline-today-label" x={`${x}%`} y="1em" textAnchor={labelAnchor(x)}>
        {label}
      </text>
      <line className="timeline-today" x1={`${x}%`} x2={`${x}%`} y1="1.375rem" y2="100%" />
    </>
  )
}

/** Beside its line: to the right, at the right edge to the left. */
function TickText({ x, y, text }: { x: number; y: string; text: string }) {
  const atEdge = x > edge
  return (
    <text
      className="timeline-tick-label"
      x={`${x}%`}
      y={y}
      dx={atEdge ? -4 : 4}
      textAnchor={atEdge ? 'end' : 'start'}
    >
      {text}
    </text>
  )
}
