import { scaleBand, scaleLinear } from 'd3-scale'
import { tenth } from './tenth'

/** One row of bars; `beside` stands to the left of each bar as an outline. */
export type BarRow = { values: readonly number[]; beside?: readonly number[] }

/** Height and width of a month in the box that a row is drawn in; it is stretched to whatever width there is. */
export const HEIGHT = 100
export const MONTH_WIDTH = 10

/** The bars of each row as paths, all on one scale: the highest of all fills its row. Bars stand on the bottom line. */
export function monthBars(rows: readonly BarRow[]): { bars: string; beside: string }[] {
  const highest = Math.max(0, ...rows.flatMap(({ values, beside = [] }) => [...values, ...beside]))
  const height = scaleLinear([0, Math.max(1, highest)], [0, HEIGHT])
  return rows.map(({ values, beside }) => {
    const months = scaleBand(values.keys(), [0, values.length * MONTH_WIDTH])
      .paddingInner(0.3)
      .paddingOuter(0.15)
    const width = beside ? months.bandwidth() / 2 : months.bandwidth()
    const path = (of: readonly number[], shift: number) =>
      of
        .map((value, month) =>
          value > 0
            ? `M${tenth((months(month) ?? 0) + shift)} ${HEIGHT}v${-tenth(height(value))}h${tenth(width)}v${tenth(height(value))}z`
            : '',
        )
        .join('')
    return { bars: path(values, beside ? width : 0), beside: beside ? path(beside, 0) : '' }
  })
}
