import { inks, margins, measure, type Paper, take } from './paper'

type Font = { encode: (text: string) => [hexes: string[], unknown]; ref: () => unknown; id: string }
type Form = { write: (text: string) => void; end: () => void }
type Page = { xobjects: Record<string, unknown>; dictionary: { data: { Annots?: unknown[] } } }

const size = 8

/** How much place the number of all pages has. */
const place = 20

/**
 * Writes at the foot of each page, as it begins, whose document it is of and which page it is. How many there are is
 * known at the end alone and no page waits until then, so each shows one drawing, which the given function makes.
 */
export function numberedPages(paper: Paper, title: string): () => void {
  const { doc } = paper
  doc.font('regular').fontSize(size)
  const font = (doc as unknown as { _font: Font })._font
  const total = doc.ref({
    ...{ Type: 'XObject', Subtype: 'Form', BBox: [0, -4, place, 10] },
    Resources: { Font: { [font.id]: font.ref() } },
  }) as unknown as Form
  const shown = fitting(doc, title)
  let pages = 0
  let before: Page | null = null
  doc.on('pageAdded', () => {
    pages += 1
    // what is written is let go of; the library would keep each page's links until the end of the document
    if (before?.dictionary.data.Annots) before.dictionary.data.Annots = []
    before = doc.page as unknown as Page
    const { pen } = paper
    const { x, y } = doc
    const foot = doc.page.height - margins.bottom + 28
    const right = margins.left + measure
    doc.markContent('Artifact', { type: 'Pagination' })
    take(paper, { face: 'regular', size, colour: inks.muted })
    const options = { lineBreak: false, link: null, goTo: null, underline: false, continued: false }
    const write = (text: string, at: number) =>
      doc.text(text, at, foot, options as unknown as PDFKit.Mixins.TextOptions)
    write(shown, margins.left)
    const number = `${pages} of `
    const start = right - place - doc.widthOfString(number)
    write(number, start)
    before.xobjects.Total = total
    // upright again: the page is drawn from its top downwards, a drawing from its own foot upwards
    const baseline = foot + 0.92 * size
    doc.addContent(`q 0.396 0.373 0.337 rg 1 0 0 -1 ${right - place} ${baseline} cm /Total Do Q`)
    doc.endMarkedContent()
    take(paper, pen)
    doc.x = x
    doc.y = y
  })
  return () => {
    total.write(`BT /${font.id} ${size} Tf <${font.encode(String(pages))[0].join('')}> Tj ET`)
    total.end()
  }
}

/** So much of a title as stands in a line beside the number. */
function fitting(doc: PDFKit.PDFDocument, title: string): string {
  let text = title
  while (doc.widthOfString(text) > measure - 90) text = `${text.replace(/…$/, '').slice(0, -1)}…`
  return text
}
