import type { Block, Span } from '../block'
import { type Face, faces } from './fonts'
import type { Paper } from './paper'

/** What stands for a character that the fonts cannot write. */
export const standIn = '◊'

/** The face of a span's letters. */
export function faceOf({ strong, emphasis, code }: Span): Face {
  if (code) return 'code'
  if (strong) return emphasis ? 'both' : 'strong'
  return emphasis ? 'emphasis' : 'regular'
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What is seen of no character of its own. */
const unseen = /^(?:\u00ad|[\u200b-\u200f]|\ufe0f)$/

/** Whether the fonts can write all of the blocks, and a block with a stand-in for each character that they cannot. */
export function writable(
  { doc }: Paper,
  parts: Iterable<Block[]>,
): { isComplete: boolean; written: (block: Block) => Block } {
  const known = Object.fromEntries(
    (Object.keys(faces) as Face[]).map((face) => [face, signsOf(doc, face)]),
  ) as Record<Face, (sign: string) => boolean>
  let isComplete = true
  const inFace = (text: string, face: Face) => {
    const canDraw = (sign: string) => sign === '\n' || unseen.test(sign) || known[face](sign)
    // to part a text into what is seen as one character takes long, and only one that lacks something needs it
    if ((text.match(/[^\n -~]/gu) ?? []).every(canDraw)) return text.replace(/\ufe0f/g, '')
    return Array.from(graphemes.segment(text), ({ segment }) => {
      if ([...segment].every(canDraw)) return segment.replace(/\ufe0f/g, '')
      isComplete = false
      return standIn
    }).join('')
  }
  const written = (block: Block) => withTexts(block, inFace)
  for (const part of parts) for (const block of part) written(block)
  return { isComplete, written }
}

function withTexts(block: Block, written: (text: string, face: Face) => string): Block {
  const spans = (line: Span[]) => line.map((span) => ({ ...span, text: written(span.text, faceOf(span)) }))
  switch (block.kind) {
    case 'heading':
      return { ...block, text: written(block.text, 'strong') }
    case 'text':
      return { ...block, bullet: written(block.bullet, 'regular'), spans: spans(block.spans) }
    case 'code':
      return { ...block, text: written(block.text, 'code') }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(spans)) }
    case 'line':
      return block
  }
}

type Drawn = { _font: { font: { hasGlyphForCodePoint: (code: number) => boolean } } }

/** pdfkit draws an empty box for what a font lacks and tells nobody; only the font that it has opened knows. */
function signsOf(doc: PDFKit.PDFDocument, face: Face): (sign: string) => boolean {
  const { font } = (doc.font(face) as unknown as Drawn)._font
  return (sign) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)
}
