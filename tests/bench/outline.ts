import { isDeepStrictEqual } from 'node:util'

/** A piece of a page: text, or a tag with what is in it. */
export type Piece = string | { tag: string; pieces: Piece[] }

const tokens =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<(?<close>\/)?(?<tag>[a-zA-Z][\w-]*)(?<attributes>(?:"[^"]*"|[^">])*)>|(?<text>[^<]+)/gi

/** Tags that have no end of their own. */
const voids = /^(area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

/**
 * What a page that React has written shows: the tags of its body with their text, without attributes. Left out is
 * what the framework adds to every page: scripts and the hidden place of the metadata. Throws when a tag is not closed.
 */
export function outline(html: string): Piece[] {
  const root = { tag: '', pieces: [] as Piece[] }
  const open = [root]
  for (const { groups = {} } of html.matchAll(tokens)) {
    const inner = open.at(-1) ?? root
    if (groups.text !== undefined) addText(inner.pieces, unescaped(groups.text))
    if (groups.tag === undefined) continue
    if (groups.close) {
      if (inner.tag !== groups.tag) throw new Error(`The page closes <${groups.tag}> inside <${inner.tag}>.`)
      open.pop()
      continue
    }
    const piece = { tag: groups.tag, pieces: [] as Piece[] }
    const isFrameworks = groups.tag === 'script' || /\shidden=""/.test(groups.attributes ?? '')
    if (!isFrameworks) inner.pieces.push(piece)
    if (!voids.test(groups.tag)) open.push(piece)
  }
  if (open.length > 1) throw new Error(`The page does not close <${open.at(-1)?.tag}>.`)
  return find(root.pieces, 'body') ?? []
}

/** How many tags of each kind there are. */
export function countTags(
  pieces: readonly Piece[],
  counts: Record<string, number> = {},
): Record<string, number> {
  for (const piece of pieces) {
    if (typeof piece === 'string') continue
    counts[piece.tag] = (counts[piece.tag] ?? 0) + 1
    countTags(piece.pieces, counts)
  }
  return counts
}

/** How many characters of text there are. */
export function textLength(pieces: readonly Piece[]): number {
  return pieces.reduce(
    (sum, piece) => sum + (typeof piece === 'string' ? piece.length : textLength(piece.pieces)),
    0,
  )
}

/** Whether two pages have as many tags of each kind, and as much text. */
export function isSameSize(one: readonly Piece[], other: readonly Piece[]): boolean {
  return isDeepStrictEqual(countTags(one), countTags(other)) && textLength(one) === textLength(other)
}

/** The size of a page for people. */
export function sizeInWords(page: readonly Piece[]): string {
  const counts = Object.values(countTags(page))
  const tags = counts.reduce((sum, count) => sum + count, 0)
  return `${tags} tags of ${counts.length} kinds, ${textLength(page)} characters`
}

function find(pieces: readonly Piece[], tag: string): Piece[] | undefined {
  for (const piece of pieces) {
    if (typeof piece === 'string') continue
    const found = piece.tag === tag ? piece.pieces : find(piece.pieces, tag)
    if (found) return found
  }
}

/** React writes a comment between two texts that stand side by side; here they are one. */
function addText(pieces: Piece[], text: string): void {
  const last = pieces.at(-1)
  if (typeof last === 'string') pieces[pieces.length - 1] = last + text
  else pieces.push(text)
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

/** Undoes what React escapes in text. */
function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#x27);/g, (whole, name: string) => named[name] ?? whole)
}
