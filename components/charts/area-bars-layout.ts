import { tenth } from './tenth'

/** A bar of the picture: `share` is 0 to 1, `null` where nothing is asked for. */
export type AreaBar = { label: string; figure: string; share: number | null }

const width = 240
const rowHeight = 20
const barHeight = 8
/** room for the figure right of the bars */
const figureWidth = 34
/** what a letter of a label takes, about */
const letterWidth = 6.7
/** how many letters of a label stand beside its bar */
const lettersAtMost = 16

/**
 * Bars under one another, each with its label to the left and its figure to the right: `tracks` are as long as what is
 * required, `reached` as long as what there is of it. Few paths, however many bars there are.
 */
export function areaBars(bars: readonly AreaBar[]) {
  const labels = bars.map(({ label }) =>
    label.length > lettersAtMost ? `${label.slice(0, lettersAtMost - 1)}…` : label,
  )
  const left = Math.ceil(Math.max(0, ...labels.map(({ length }) => length)) * letterWidth) + 8
  const right = width - figureWidth
  const bar = (row: number, share: number) =>
    `M${left} ${row * rowHeight + 6}h${tenth((right - left) * share)}v${barHeight}H${left}Z`
  const asked = bars.flatMap(({ share }, row) => (share === null ? [] : [{ row, share }]))
  return {
    viewBox: `0 0 ${width} ${bars.length * rowHeight}`,
    right,
    figuresAt: width,
    tracks: asked.map(({ row }) => bar(row, 1)).join(''),
    reached: asked.map(({ row, share }) => bar(row, share)).join(''),
    required: asked.map(({ row }) => `M${right} ${row * rowHeight + 2}v${barHeight + 8}`).join(''),
    rows: bars.map(({ figure }, row) => ({
      label: labels[row] ?? '',
      figure,
      y: row * rowHeight + 14,
    })),
  }
}
