import type { Block, Cell } from '../block'
import { element, inks, keep, margins, measure, type Paper } from './paper'
import { heightOf, writing } from './spans'
import { endList } from './text'

type Table = Extract<Block, { kind: 'table' }>

const gap = 10
const padding = 4
const setting = { size: 9.5, codeSize: 6.5, lineGap: 1.5 }

/** A table; where it goes on on another page, its head stands there again. */
export function drawTable(paper: Paper, { columns, rows }: Table): void {
  const { doc, section } = paper
  endList(paper)
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (measure * share) / shares - gap)
  const head = columns.map(({ title }): Cell => [{ text: title }])
  const table = element(paper, 'Table', null)
  section.add(table)
  const draw = (cells: readonly Cell[], isHead: boolean) => {
    const size = isHead ? { size: 8.5 } : setting
    const height = Math.max(
      ...cells.map((cell, at) => heightOf(paper, cell, { ...size, width: widths[at] ?? 0, colour: '' })),
    )
    if (!isHead && keep(paper, height + 2 * padding)) draw(head, true)
    const top = doc.y + padding
    const row = element(paper, 'TR', null)
    table.add(row)
    let x = margins.left
    for (const [at, cell] of cells.entries()) {
      const width = widths[at] ?? 0
      const place = { ...size, x, y: top, width, colour: isHead ? inks.muted : inks.ink }
      const type = isHead || at === 0 ? 'TH' : 'TD'
      row.add(element(paper, type, writing(paper, cell, place), scopeOf(type, isHead)))
      x += width + gap
    }
    row.end()
    doc.x = margins.left
    doc.y = top + height + padding
    doc.markContent('Artifact', { type: 'Layout' })
    doc
      .moveTo(margins.left, doc.y)
      .lineTo(margins.left + measure, doc.y)
      .lineWidth(0.5)
      .stroke(inks.line)
    doc.endMarkedContent()
  }
  keep(paper, 50)
  draw(head, true)
  for (const row of rows) draw(row, false)
  table.end()
  doc.y += 10
}

/** What a head stands for. */
function scopeOf(type: string, isHead: boolean): object {
  return type === 'TH' ? { scope: isHead ? 'Column' : 'Row' } : {}
}
