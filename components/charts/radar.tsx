import { type ReactNode, useId } from 'react'
import { LINE_HEIGHT, type RadarAxis, type RadarLabel, radarLayout } from './radar-layout'

type Props = {
  title: string
  /** the picture in a sentence or two */
  description: string
  axes: RadarAxis[]
  /** what the outlines are called; the second one stands there where an axis has it */
  legend?: { current: string; supported?: string; required: string }
  /** the same data as a table: a `RadarTable` */
  table?: ReactNode
}

/** One axis each, the dashed ring at 100 % is what is required. Drawn on the server; no code goes to the browser. */
export function Radar({
  title,
  description,
  axes,
  legend = { current: 'current', supported: 'supported by evidence', required: 'required' },
  table,
}: Props) {
  const id = useId()
  const layout = radarLayout(axes)
  const linked = axes.some((axis) => axis.href)
  return (
    <figure className="figure">
      <svg
        className="radar"
        viewBox={layout.viewBox}
        // an image hides the links in it from those who listen
        role={linked ? 'group' : 'img'}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-description`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {layout.rings.map((ring) => (
          <path key={ring} className="radar-grid" d={ring} />
        ))}
        {layout.axes.map(({ key, end, dot }) => (
          <line key={key} className={dot ? 'radar-grid' : 'radar-grid radar-unasked'} x2={end.x} y2={end.y} />
        ))}
        <path className="radar-fill" d={layout.current.fill} />
        <path className="radar-required" d={layout.required} />
        {layout.supported && <path className="radar-supported" d={layout.supported} />}
        <path className="radar-current" d={layout.current.line} />
        {layout.axes.map(
          ({ key, supportedDot: dot }) =>
            dot && (
              <rect key={key} className="radar-square" x={dot.x - 3} y={dot.y - 3} width="6" height="6" />
            ),
        )}
        {layout.axes.map(
          ({ key, dot }) => dot && <circle key={key} className="radar-dot" cx={dot.x} cy={dot.y} r="3.6" />,
        )}
        {layout.axes.map((axis) =>
          axis.href ? (
            <a key={axis.key} href={axis.href}>
              <AxisLabel text={axis.text} figure={axis.figure} />
            </a>
          ) : (
            <AxisLabel key={axis.key} text={axis.text} figure={axis.figure} />
          ),
        )}
      </svg>
      <figcaption>
        <span className="key key-current">{legend.current}</span>
        {layout.supported && <span className="key key-supported">{legend.supported}</span>}
        <span className="key key-required">{legend.required}</span>
      </figcaption>
      {table}
    </figure>
  )
}

function AxisLabel({ text, figure }: RadarLabel) {
  return (
    <text className="radar-label" x={text.x} y={text.y} textAnchor={text.anchor}>
      {text.lines.map((line, index) => (
        <tspan key={line} x={text.x} dy={index === 0 ? 12 : LINE_HEIGHT}>
          {line}
          {/* for those who listen; seen, it would push the line off its anchor */}
          <tspan className="radar-space"> </tspan>
        </tspan>
      ))}
      <tspan className="radar-figure" x={text.x} dy={LINE_HEIGHT}>
        {figure}
      </tspan>
    </text>
  )
}
