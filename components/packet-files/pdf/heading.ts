import type { Block } from '../block'
import { element, inks, keep, margins, measure, newSection, type Paper, take } from './paper'
import { endList } from './text'

type Heading = Extract<Block, { kind: 'heading' }>

const sizes = [22, 15, 12, 10.5, 10, 10]
const spaces = [0, 22, 14, 9, 8, 8]

/** How high a heading stands, with the space above it. */
export function headingHeight({ doc }: Paper, { level, text }: Heading): number {
  const size = sizes[level - 1] ?? 10
  return (
    (spaces[level - 1] ?? 8) +
    doc.font('strong').fontSize(size).heightOfString(text, { width: measure, lineGap: 1 }) +
    5
  )
}

/** A heading at the head of what follows it. `following`: the least height that must stand on the same page. */
export function drawHeading(paper: Paper, block: Heading, following: number): void {
  const { doc, outline } = paper
  const { level, text, anchor, isListed } = block
  endList(paper)
  if (level <= 3) newSection(paper)
  keep(paper, headingHeight(paper, block) + following)
  if (doc.y > margins.top) doc.y += spaces[level - 1] ?? 8
  const y = doc.y
  if (level === 2) {
    doc.markContent('Artifact', { type: 'Layout' })
    doc
      .moveTo(margins.left, y - 8)
      .lineTo(margins.left + measure, y - 8)
      .lineWidth(0.5)
      .stroke(inks.line)
    doc.endMarkedContent()
  }
  if (anchor !== null) doc.addNamedDestination(anchor, 'XYZ', 0, y - 10, 0)
  paper.section.add(
    element(
      paper,
      `H${level}`,
      [
        () => {
          take(paper, { face: 'strong', size: sizes[level - 1] ?? 10, colour: inks.ink }).text(
            text,
            margins.left,
            y,
            { width: measure, lineGap: 1 },
          )
        },
      ],
      { title: text },
    ),
  )
  doc.y += 5
  if (isListed) {
    const parent = outline[level - 3] ?? doc.outline
    outline.length = Math.min(outline.length, Math.max(0, level - 2))
    // the outline leads to a place of the page, counted from its top
    outline[level - 2] = parent.addItem(text, { top: Math.max(0, y - 10), left: 595.28 } as object)
  }
}
