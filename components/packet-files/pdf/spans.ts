import type { Span } from '../block'
import { element, inks, type Paper, take } from './paper'
import { faceOf } from './signs'

export type Setting = {
  x: number
  y: number
  width: number
  size: number
  colour: string
  /** of letters that are all of one width, which run wider */
  codeSize?: number
  lineGap?: number
}

/** The parts of a structure element that write these spans one after the other; each link is an element of its own. */
export function writing(
  paper: Paper,
  spans: readonly Span[],
  setting: Setting,
): (PDFKit.PDFStructureElement | (() => void))[] {
  const { doc } = paper
  return spans.map((span, at) => {
    const write = () => {
      const options = {
        width: setting.width,
        lineGap: setting.lineGap ?? 2.5,
        continued: at < spans.length - 1,
        link: null as string | null,
        goTo: null as string | null,
        underline: span.to !== undefined,
      }
      if (span.to && 'href' in span.to) options.link = linkable(span.to.href)
      if (span.to && 'anchor' in span.to) options.goTo = span.to.anchor
      const colour = span.to === undefined ? setting.colour : inks.link
      take(paper, { face: faceOf(span), size: sizeOf(span, setting), colour })
      const set = options as PDFKit.Mixins.TextOptions
      if (at === 0) doc.text(span.text, setting.x, setting.y, set)
      else doc.text(span.text, set)
    }
    return span.to && 'href' in span.to ? element(paper, 'Link', [write]) : write
  })
}

/** How high the spans stand in a width: as if all were in the widest of their letters. */
export function heightOf({ doc }: Paper, spans: readonly Span[], setting: Omit<Setting, 'x' | 'y'>): number {
  const widest = spans.find(({ code }) => code) ?? spans.find(({ strong }) => strong) ?? spans[0]
  if (widest === undefined) return 0
  const text = spans.map((span) => span.text).join('')
  return doc
    .font(faceOf(widest))
    .fontSize(sizeOf(widest, setting))
    .heightOfString(text, { width: setting.width, lineGap: setting.lineGap ?? 2.5 })
}

function sizeOf({ code }: Span, { size, codeSize = size }: Omit<Setting, 'x' | 'y'>): number {
  return code ? codeSize : size
}

/** An address as a PDF may hold it: ASCII. */
function linkable(href: string): string {
  return href.replace(/[^!-~]/gu, (sign) => encodeURIComponent(sign))
}
