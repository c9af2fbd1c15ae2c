import { scaleQuantize } from 'd3-scale'

/** A week by its first day (YYYY-MM-DD) and what is counted in it. */
export type CountedWeek = { day: string; count: number }

const ROW_HEIGHT = 28
export const CELL_WIDTH = 46
export const CELL_HEIGHT = 24
const LABELS_WIDTH = 74
const GAP = 3

/** The most weeks that begin in one month. */
const MOST_WEEKS = 5

/** Width of the box that the weeks are drawn in. */
export const WIDTH = LABELS_WIDTH + MOST_WEEKS * (CELL_WIDTH + GAP)

/** Where each week goes: a row for the month in which it begins, a column for which of the month's weeks it is. */
export function weekMap<Week extends CountedWeek>(weeks: readonly Week[]) {
  const months = [...new Set(weeks.map(({ day }) => day.slice(0, 7)))]
  const most = Math.max(1, ...weeks.map(({ count }) => count))
  const shade = scaleQuantize([0, most], [1, 2, 3, 4])
  return {
    height: Math.max(1, months.length) * ROW_HEIGHT,
    months: months.map((month, row) => ({ month, y: row * ROW_HEIGHT })),
    weeks: weeks.map((week) => ({
      ...week,
      x: LABELS_WIDTH + Math.floor((Number(week.day.slice(8)) - 1) / 7) * (CELL_WIDTH + GAP),
      y: months.indexOf(week.day.slice(0, 7)) * ROW_HEIGHT,
      /** 0: nothing; 1 to 4: a quarter of the most each */
      shade: week.count === 0 ? 0 : shade(week.count),
    })),
  }
}
