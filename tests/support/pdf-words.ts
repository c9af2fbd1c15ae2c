import { inflateSync } from 'node:zlib'

/** A piece of text as it stands on a page: where it begins, in points from the left edge, and how wide it is. */
export type PdfPiece = { page: number; x: number; y: number; width: number; size: number; text: string }

type Face = { signs: Map<number, string>; widths: number[] }

/**
 * The words of a PDF that our own library wrote, read from its pages: every object stands in it plainly, text is in
 * glyphs of embedded faces, and each face says which characters they are.
 */
export function pdfWords(bytes: Uint8Array): { text: string; pieces: PdfPiece[]; pages: number } {
  const source = Buffer.from(bytes).toString('latin1')
  const objects = new Map<string, { head: string; stream: string }>()
  for (const [, id = '', body = ''] of source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', raw] = body.split(/\nstream\n/)
    const coded = raw?.replace(/\n?\nendstream$/, '')
    const stream =
      coded === undefined
        ? ''
        : /FlateDecode/.test(head)
          ? inflateSync(Buffer.from(coded, 'latin1')).toString('latin1')
          : coded
    objects.set(id, { head, stream })
  }
  const faces = new Map<string, Face>()
  const faceOf = (id: string): Face => {
    const known = faces.get(id)
    if (known) return known
    const font = objects.get(id)?.head ?? ''
    const map = objects.get(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1] ?? '')?.stream ?? ''
    const below = objects.get(/\/DescendantFonts \[(\d+) 0 R\]/.exec(font)?.[1] ?? '')?.head ?? ''
    const widths = (/\/W \[0 \[([^\]]*)\]/.exec(below)?.[1] ?? '').trim().split(/\s+/).map(Number)
    const face = { signs: signsOf(map), widths }
    faces.set(id, face)
    return face
  }
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\n/.test(`${head}\n`))
  const pieces = pages.flatMap(({ head }, page) => {
    const content = objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.stream ?? ''
    const resources = objects.get(/\/Resources (\d+) 0 R/.exec(head)?.[1] ?? '')?.head ?? ''
    const named = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id]),
    )
    return [...content.matchAll(/BT\n([\s\S]*?)\nET/g)].map(([, shown = '']): PdfPiece => {
      const [, x = '0', y = '0'] = /1 0 0 1 (\S+) (\S+) Tm/.exec(shown) ?? []
      const [, name = '', size = '0'] = /\/(F\d+) (\S+) Tf/.exec(shown) ?? []
      const face = faceOf(named.get(name) ?? '')
      const glyphs = [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) =>
        (hex.match(/.{4}/g) ?? []).map((glyph) => Number.parseInt(glyph, 16)),
      )
      const signs = glyphs.map((glyph) => face.signs.get(glyph) ?? '\ufffd')
      // a blank at the end of a line is not seen
      const seen = signs.findLastIndex((sign) => sign.trim() !== '') + 1
      const advance = glyphs.slice(0, seen).reduce((sum, glyph) => sum + (face.widths[glyph] ?? 0), 0)
      // letters that stand closer together than they are wide
      const closer = [...shown.matchAll(/> (-?[\d.]+)/g)].reduce((sum, [, by]) => sum + Number(by), 0)
      const width = ((advance - closer) * Number(size)) / 1000
      const text = signs.join('')
      return { page: page + 1, x: Number(x), y: Number(y), width, size: Number(size), text }
    })
  })
  return { text: pieces.map((piece) => piece.text).join(''), pieces, pages: pages.length }
}

/** Which characters each glyph is, from the table that the face brings. */
function signsOf(map: string): Map<number, string> {
  const signs = new Map<number, string>()
  for (const [, from = '', , list = ''] of map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi))
    for (const [at, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]*)>/gi)].entries()) {
      const units = hex.replaceAll(' ', '').match(/.{4}/g) ?? []
      signs.set(
        Number.parseInt(from, 16) + at,
        String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))),
      )
    }
  return signs
}
