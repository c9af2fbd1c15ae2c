import type { Block, Span } from '../block'
import { element, inks, keep, margins, measure, type Paper, take } from './paper'
import { heightOf, type Setting, writing } from './spans'

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

const step = 15
const body = 10

/** How high two lines stand. */
const twoLines = 32

/** A paragraph, an item of a list or something quoted. */
export function drawText(paper: Paper, { spans, depth, bullet, isQuoted, isQuiet }: Of<'text'>): void {
  const { doc, section } = paper
  const isItem = bullet !== ''
  const indent = depth * step + (isQuoted ? 10 : 0)
  const setting = {
    width: measure - indent,
    size: isQuiet ? 8.5 : body,
    colour: isQuiet || isQuoted ? inks.muted : inks.ink,
  }
  keepTwoLines(paper, spans, setting)
  const at = { x: margins.left + indent, y: doc.y }
  const before = doc.page
  const parts = writing(paper, spans, { ...setting, ...at })
  if (isItem) {
    if (!paper.list) {
      paper.list = element(paper, 'L', null)
      section.add(paper.list)
    }
    const label = element(paper, 'Lbl', [
      () => {
        take(paper, { face: 'regular', size: body, colour: inks.muted }).text(bullet, at.x - step + 3, at.y, {
          lineBreak: false,
        })
      },
    ])
    paper.list.add(element(paper, 'LI', [label, element(paper, 'LBody', parts)]))
  } else {
    endList(paper)
    section.add(element(paper, isQuoted ? 'BlockQuote' : 'P', parts))
  }
  if (isQuoted && doc.page === before) bar(paper, at.x - 9, at.y, doc.y - 2)
  doc.y += isItem ? 2 : 6
  doc.x = margins.left
}

/** Lines as they stand. */
export function drawCode(paper: Paper, { text, depth, isQuoted }: Of<'code'>): void {
  const { doc, section } = paper
  endList(paper)
  const indent = depth * step + 10
  const setting = { width: measure - indent, size: body, colour: inks.ink }
  const spans = [{ text, code: true }]
  keepTwoLines(paper, spans, setting)
  const at = { x: margins.left + indent, y: doc.y }
  const before = doc.page
  section.add(element(paper, isQuoted ? 'BlockQuote' : 'Code', writing(paper, spans, { ...setting, ...at })))
  if (doc.page === before) bar(paper, at.x - 9, at.y, doc.y - 2)
  doc.y += 6
  doc.x = margins.left
}

/** A line across the page. */
export function drawLine(paper: Paper): void {
  const { doc } = paper
  endList(paper)
  keep(paper, 20)
  doc.markContent('Artifact', { type: 'Layout' })
  doc
    .moveTo(margins.left, doc.y + 4)
    .lineTo(margins.left + measure, doc.y + 4)
    .lineWidth(0.5)
    .stroke(inks.line)
  doc.endMarkedContent()
  doc.y += 14
}

/** Begins a new page unless two lines of the spans, or all of them where they take less, have their place on this one. */
function keepTwoLines(paper: Paper, spans: readonly Span[], setting: Omit<Setting, 'x' | 'y'>): void {
  const { doc } = paper
  // to see how high they stand takes as long as to write them
  if (doc.y + twoLines > doc.page.maxY()) keep(paper, Math.min(heightOf(paper, spans, setting), twoLines))
}

/** Ends the list that is being drawn, if there is one: whatever is no item of it comes after it. */
export function endList(paper: Paper): void {
  if (!paper.list) return
  paper.list.end()
  paper.list = null
  paper.doc.y += 4
}

function bar({ doc }: Paper, x: number, from: number, to: number): void {
  doc.markContent('Artifact', { type: 'Layout' })
  doc.moveTo(x, from).lineTo(x, to).lineWidth(1.5).stroke(inks.line)
  doc.endMarkedContent()
}
