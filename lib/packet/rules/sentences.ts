/** Where in a text its sentences begin and end. */
export type Range = { from: number; to: number }

/** Stands in the text for a citation. */
export const CITED = '\uFFFC'

/** What ends with a full stop and does not end a sentence, in small letters, without that stop. */
const abbreviations = new Set(
  'mr mrs ms dr prof st jr sr e.g i.e cf vs approx ca resp incl excl dept fig eq vol ed eds pp'.split(' '),
)

/** A sentence's end, what closes after it, and the citations that follow it. */
const end = new RegExp(`[.!?…]+["'”’»)\\]]*(?:\\s*${CITED})*(?=\\s|$)|[。！？]["'”’»」』）]*`, 'gu')

/**
 * The sentences of a text without its outer blanks. A citation after the full stop belongs to the sentence before it,
 * unless the next one goes on behind it in small letters. A full stop after an abbreviation or an initial, and one that
 * small letters follow, ends nothing. `breaks` are places where a sentence ends whatever stands there.
 */
export function sentencesOf(text: string, breaks: readonly number[] = []): Range[] {
  const ends = [...breaks, ...[...text.matchAll(end)].flatMap((match) => endOf(text, match) ?? [])]
  const ranges: Range[] = []
  let from = 0
  for (const to of [...ends.sort((one, other) => one - other), text.length]) {
    const range = trimmed(text, { from, to })
    if (range.to > range.from) ranges.push(range)
    from = Math.max(from, to)
  }
  return ranges
}

/** Where the sentence ends that a match ends, or null when it ends none. */
function endOf(text: string, match: RegExpMatchArray): number | null {
  const [found] = match
  const at = match.index ?? 0
  const after = text.slice(at + found.length).trimStart()
  const goesOn = /^\p{Ll}/u.test(after)
  if (found.startsWith('.') && !found.startsWith('..') && isAbbreviated(text.slice(0, at), after)) return null
  if (!goesOn) return at + found.length
  // "It shipped. [e3] shows how": the citation begins the next sentence
  const cited = found.indexOf(CITED)
  return cited === -1 ? null : at + found.slice(0, cited).trimEnd().length
}

function isAbbreviated(before: string, after: string): boolean {
  const word = /[\p{L}\p{N}.]+$/u.exec(before)?.[0] ?? ''
  if (abbreviations.has(word.toLowerCase())) return true
  // "No. 3", and the initials of a name
  if (/^no$/i.test(word) && /^\d/.test(after)) return true
  return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) && /^\p{Lu}[\p{L}.]/u.test(after) && word !== 'I'
}

function trimmed(text: string, { from, to }: Range): Range {
  const inside = text.slice(from, to)
  const start = from + inside.length - inside.trimStart().length
  return { from: start, to: Math.max(start, from + inside.trimEnd().length) }
}
