import { type ReactNode, useId } from 'react'
import { type BarRow, HEIGHT, MONTH_WIDTH, monthBars } from './month-bars-layout'

type MonthBarsRow = BarRow & {
  key: string
  label: ReactNode
  /** what the row comes to */
  figure: ReactNode
  /** the row for those who do not see it */
  title: string
  description: string
}

type Props = {
  rows: MonthBarsRow[]
  /** the first and the last month in words: Jul 2025 */
  first: string
  last: string
  /** what the outlined and the filled bars are called, where there are both */
  legend?: { beside: string; bars: string }
  /** the same data as a table */
  table: ReactNode
}

/** Bars month by month, a row for each thing that is counted, all rows on one scale. Drawn on the server. */
export function MonthBars({ rows, first, last, legend, table }: Props) {
  const id = useId()
  const layout = monthBars(rows)
  return (
    <figure className="figure month-bars">
      <ul>
        {rows.map(({ key, label, figure, title, description, values }, index) => (
          <li key={key}>
            <span className="month-bars-label">
              <span>{label}</span>
              <span>{figure}</span>
            </span>
            <svg
              viewBox={`0 0 ${Math.max(1, values.length) * MONTH_WIDTH} ${HEIGHT}`}
              preserveAspectRatio="none"
              role="img"
              aria-labelledby={`${id}-${index}-title`}
              aria-describedby={`${id}-${index}-description`}
            >
              <title id={`${id}-${index}-title`}>{title}</title>
              <desc id={`${id}-${index}-description`}>{description}</desc>
              {layout[index]?.beside && <path className="month-bars-beside" d={layout[index].beside} />}
              {layout[index]?.bars && <path className="month-bars-bar" d={layout[index].bars} />}
            </svg>
          </li>
        ))}
      </ul>
      <p className="month-bars-axis" aria-hidden="true">
        <span>{first}</span>
        {last !== first && <span>{last}</span>}
      </p>
      {legend && (
        <figcaption>
          <span className="key key-beside">{legend.beside}</span>
          <span className="key key-bar">{legend.bars}</span>
        </figcaption>
      )}
      {table}
    </figure>
  )
}
