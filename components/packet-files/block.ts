/** What a packet's file is made of, whatever its format: each format knows how to draw these, and no more. */
export type Block =
  /** `level` from 1 (the title) to 6; the outline of a file that has one lists those that say so */
  | { kind: 'heading'; level: number; text: string; anchor: string | null; isListed: boolean }
  /** `depth`: how many lists it stands in; `bullet`: '' for a paragraph, else "•" or "3." */
  | { kind: 'text'; spans: Span[]; depth: number; bullet: string; isQuoted: boolean; isQuiet: boolean }
  | { kind: 'code'; text: string; depth: number; isQuoted: boolean }
  | { kind: 'table'; columns: Column[]; rows: Cell[][] }
  | { kind: 'line' }

export type Span = {
  text: string
  strong?: boolean
  emphasis?: boolean
  code?: boolean
  /** an anchor of the document, or an address of the web or of mail */
  to?: { anchor: string } | { href: string }
}

/** `share`: of the table's width, against the other columns' */
export type Column = { title: string; share: number; isFigure?: boolean }

export type Cell = Span[]

/** A heading; unless told otherwise the outline lists those of the first three levels. */
export function heading(
  level: number,
  text: string,
  anchor: string | null = null,
  { isListed = level <= 3 }: { isListed?: boolean } = {},
): Block {
  return { kind: 'heading', level, text: clean(text), anchor, isListed }
}

/** A paragraph, of plain words and of others; a quiet one stands back. */
export function paragraph(spans: readonly (Span | string)[], { isQuiet = false } = {}): Block {
  return { kind: 'text', spans: cell(spans), depth: 0, bullet: '', isQuoted: false, isQuiet }
}

/** An item of a list. */
export function item(spans: readonly (Span | string)[], { depth = 1, bullet = '•' } = {}): Block {
  return { kind: 'text', spans: cell(spans), depth, bullet, isQuoted: false, isQuiet: false }
}

/** What somebody said, in their own words. */
export function quote(text: string): Block {
  return { kind: 'text', spans: cell([text]), depth: 1, bullet: '', isQuoted: true, isQuiet: false }
}

/** A table: the first cell of each row names it. */
export function table(columns: Column[], rows: readonly (readonly (Span | string)[])[][]): Block {
  return { kind: 'table', columns, rows: rows.map((row) => row.map(cell)) }
}

/** Words as they are drawn, in as few pieces as can be: cleaned, without empty ones. */
export function cell(spans: readonly (Span | string)[]): Span[] {
  return spans
    .map((span) => (typeof span === 'string' ? { text: span } : span))
    .map((span) => ({ ...span, text: clean(span.text) }))
    .map((span) =>
      span.to && 'href' in span.to ? { ...span, to: { href: clean(span.to.href).trim() } } : span,
    )
    .filter(({ text }) => text !== '')
    .reduce<Span[]>(joined, [])
}

/** What is written alike is one piece, so that no line breaks where two of them meet. */
function joined(spans: Span[], span: Span): Span[] {
  const last = spans.at(-1)
  const isAlike =
    last?.to === undefined &&
    span.to === undefined &&
    (['strong', 'emphasis', 'code'] as const).every((mark) => !last?.[mark] === !span[mark])
  if (last && isAlike) last.text += span.text
  else spans.push(span)
  return spans
}

/** Words that lead to what stands at an anchor, where there is one. */
export function leading(text: string, anchor: string | null): Span {
  return anchor === null ? { text } : { text, to: { anchor } }
}

/**
 * A text without what no reader sees and what could change how the words after it read: control characters, halves of
 * characters, and the signs that turn the direction of whatever follows.
 */
export function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
}
