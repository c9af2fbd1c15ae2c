import PDFDocument from 'pdfkit'
import { type Face, faces } from './fonts'

/** Points: a millimetre is 2.83 of them. */
export const margins = { top: 62, bottom: 68, left: 58, right: 58 }

export const inks = { ink: '#1d1b18', muted: '#655f56', line: '#cfc8bb', link: '#8f3410' }

export type PdfWords = {
  title: string
  author: string
  /** the day that stands as the day of its making, so that the same packet gives the same bytes */
  day: string
  /** a line that stands in the file as it is and is seen by no reader */
  naming: string
}

/** The document that is drawn on: A4, tagged, with the faces embedded. */
export type Paper = {
  doc: PDFKit.PDFDocument
  /** what everything that is read stands in, and the part of it that is being drawn: one that is done is let go of */
  root: PDFKit.PDFStructureElement
  section: PDFKit.PDFStructureElement
  /** the list that is being drawn */
  list: PDFKit.PDFStructureElement | null
  /** the elements of that part: what stands in the file already is let go of with it */
  drawn: PDFKit.PDFStructureElement[]
  /** what is being written with */
  pen: Pen
  /** the last item of each level of the outline */
  outline: PDFKit.PDFOutline[]
}

/** Letters, in points. */
export type Pen = { face: Face; size: number; colour: string }

/** Takes a pen up: all writing goes through here, so that a page that begins in the middle of it can go on with it. */
export function take(paper: Paper, pen: Pen): PDFKit.PDFDocument {
  paper.pen = pen
  return paper.doc.font(pen.face).fontSize(pen.size).fillColor(pen.colour)
}

/** An empty document, without a page yet. */
export function newPaper({ title, author, day }: PdfWords): Paper {
  const made = new Date(`${day}T00:00:00Z`)
  const doc = new PDFDocument({
    ...{ size: 'A4', margins, autoFirstPage: false },
    ...{ pdfVersion: '1.7', tagged: true, lang: 'en', displayTitle: true },
    // none to begin with: one that is named twice would be opened anew at every word
    font: '',
    info: {
      ...{ Title: inMetadata(title), Author: inMetadata(author) },
      ...{ Creator: 'Belay', Producer: 'Belay', CreationDate: made, ModDate: made },
    },
  })
  for (const face of Object.keys(faces) as Face[]) doc.registerFont(face, faces[face])
  const root = doc.struct('Document')
  doc.addStructure(root)
  const section = doc.struct('Sect')
  root.add(section)
  return {
    doc,
    root,
    section,
    drawn: [],
    list: null,
    pen: { face: 'regular', size: 10, colour: inks.ink },
    outline: [],
  }
}

/** pdfkit writes the title into XML as it stands, so what XML would read as markup is not in it. */
function inMetadata(text: string): string {
  return text.replace(/[<>&]/g, ' ').replace(/\s+/g, ' ').trim()
}

/** Begins a new page unless so much of this one is left. */
export function keep({ doc }: Paper, height: number): boolean {
  const { page } = doc
  if (doc.y + height <= page.maxY() || doc.y <= page.margins.top) return false
  doc.addPage()
  return true
}

/** How wide the text of a page is. */
export const measure = 595.28 - margins.left - margins.right

/** What follows is another part of the document. */
export function newSection(paper: Paper): void {
  endSection(paper)
  paper.section = paper.doc.struct('Sect')
  paper.root.add(paper.section)
}

/** The part that was being drawn is done: the library would keep all of it in memory until the end of the document. */
export function endSection(paper: Paper): void {
  paper.section.end()
  for (const { dictionary } of paper.drawn as unknown as { dictionary: { data: object } }[])
    dictionary.data = {}
  paper.drawn = []
}

/** An element of the document's structure. `parts`: further elements, and what draws. */
export function element(
  paper: Paper,
  type: string,
  parts: (PDFKit.PDFStructureElement | (() => void))[] | null,
  options: object = {},
): PDFKit.PDFStructureElement {
  const made = paper.doc.struct(type, options, parts ?? undefined)
  paper.drawn.push(made)
  return made
}
