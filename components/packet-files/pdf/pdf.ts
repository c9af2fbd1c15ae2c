import { setImmediate } from 'node:timers/promises'
import { type Block, paragraph } from '../block'
import { drawHeading, headingHeight } from './heading'
import { numberedPages } from './page-numbers'
import { endSection, newPaper, type Paper, type PdfWords } from './paper'
import { standIn, writable } from './signs'
import { drawTable } from './table'
import { drawCode, drawLine, drawText, endList } from './text'

/** What stands below a heading at the least before a page may end. */
const below = 58

/** After so many blocks others get their turn: a long packet takes seconds. */
const atOnce = 25

/**
 * What the parts say as a PDF of A4 pages, in pieces; the last ends with a line break. No browser has a part in it.
 * They are asked for twice, once to see whether the fonts can write them, and drawn one after the other.
 */
export async function pdfOf(words: PdfWords, parts: () => Iterable<Block[]>): Promise<Uint8Array[]> {
  const paper = newPaper(words)
  const { doc } = paper
  const { take, taken } = collected()
  doc.on('data', take)
  const whole = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject))
  const finishNumbers = numberedPages(paper, words.title)
  doc.addPage()
  addHiddenLine(doc, words.naming)
  const { written, isComplete } = writable(paper, parts())
  let isFirst = true
  let drawn = 0
  for (const part of parts()) {
    const blocks = isFirst && !isComplete ? [...part, incomplete] : part
    isFirst = false
    for (const [at, block] of blocks.entries()) {
      draw(paper, written(block), blocks, at)
      drawn += 1
      if (drawn % atOnce === 0) await setImmediate()
    }
  }
  endList(paper)
  endSection(paper)
  paper.root.end()
  finishNumbers()
  doc.end()
  await whole
  return taken()
}

/** Pieces of some size in place of the library's: it gives every line by itself, which would take ten times its bytes. */
function collected(): { take: (piece: Uint8Array) => void; taken: () => Uint8Array[] } {
  const pieces: Uint8Array[] = []
  let small: Uint8Array[] = []
  let length = 0
  const join = () => {
    pieces.push(Buffer.concat(small))
    small = []
    length = 0
  }
  return {
    take(piece) {
      small.push(piece)
      length += piece.length
      if (length > 65_536) join()
    },
    taken() {
      join()
      return pieces
    },
  }
}

const incomplete = paragraph(
  [
    `${standIn} stands for a character that this file’s letters lack. `,
    'The Markdown and HTML files of the same packet hold it.',
  ],
  { isQuiet: true },
)

function draw(paper: Paper, block: Block, blocks: readonly Block[], at: number): void {
  if (block.kind === 'heading') drawHeading(paper, block, heightBelow(paper, blocks, at))
  if (block.kind === 'text') drawText(paper, block)
  if (block.kind === 'code') drawCode(paper, block)
  if (block.kind === 'table') drawTable(paper, block)
  if (block.kind === 'line') drawLine(paper)
}

/** What must stand on the page of a heading: the headings right below it and the beginning of what they are of. */
function heightBelow(paper: Paper, blocks: readonly Block[], at: number): number {
  let height = below
  for (let next = at + 1; ; next++) {
    const block = blocks[next]
    if (block?.kind !== 'heading') return height
    height += headingHeight(paper, block)
  }
}

type Reference = { compress: boolean; end: (bytes: Uint8Array) => void }

/** An object of the file that nothing refers to. */
function addHiddenLine(doc: PDFKit.PDFDocument, line: string): void {
  const reference = doc.ref({}) as unknown as Reference
  reference.compress = false
  reference.end(Buffer.from(`\n${line}\n`))
}
