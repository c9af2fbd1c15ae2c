import { type ReactNode, useId } from 'react'
import { CELL_HEIGHT, CELL_WIDTH, type CountedWeek, WIDTH, weekMap } from './week-map-layout'

type WeekCell = CountedWeek & {
  /** the week for those who do not see it */
  label: string
  /** where its count can be opened to what it counts */
  href: string
}

type Props = {
  title: string
  description: string
  weeks: WeekCell[]
  /** a month (YYYY-MM) as a label */
  monthName: (month: string) => string
  /** the same data as a table */
  table: ReactNode
}

/** Weeks as boxes, a row for each month: the number is the count, the shade says it again. Drawn on the server. */
export function WeekMap({ title, description, weeks, monthName, table }: Props) {
  const id = useId()
  const layout = weekMap(weeks)
  return (
    <figure className="figure">
      <svg
        className="week-map"
        viewBox={`0 0 ${WIDTH} ${layout.height}`}
        // an image hides the links in it from those who listen
        role={weeks.some(({ count }) => count > 0) ? 'group' : 'img'}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-description`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {layout.months.map(({ month, y }) => (
          <text key={month} className="week-map-month" y={y + 16}>
            {monthName(month)}
          </text>
        ))}
        {layout.weeks.map((week) =>
          week.count === 0 ? (
            <Cell key={week.day} {...week} />
          ) : (
            <a key={week.day} href={week.href} aria-label={week.label}>
              <Cell {...week} />
            </a>
          ),
        )}
      </svg>
      {table}
    </figure>
  )
}

function Cell({ x, y, shade, count }: { x: number; y: number; shade: number; count: number }) {
  return (
    <>
      <rect
        className={`week-map-cell week-map-${shade}`}
        x={x + 0.5}
        y={y + 0.5}
        width={CELL_WIDTH}
        height={CELL_HEIGHT}
      />
      {count > 0 && (
        <text className="week-map-count" x={x + CELL_WIDTH / 2} y={y + 17} textAnchor="middle">
          {count}
        </text>
      )}
    </>
  )
}
