import { folded, searchWords } from '../folded'

/**
 * What LIKE reads as a pattern, on one of the databases or on both, stands in the columns and in what is asked for as
 * a character of Unicode's private use: a text that has it is found, and nothing else is.
 */
const stoodFor: Record<string, string> = { '%': '\uE000', _: '\uE001', '\\': '\uE002' }

/** At most this many words are looked for: what comes after narrows nothing that a person can tell. */
const wordsAtMost = 10

/** What the column `searchKey` holds for the texts of a record. */
export function searchKey(...texts: readonly string[]): string {
  return withoutPatterns(texts.map(folded).filter(Boolean).join('\n'))
}

/** A filter on `searchKey`: each of the words stands somewhere in it, whatever its case and accents. */
export function containsWords(text: string): { AND: { searchKey: { contains: string } }[] } {
  const words = searchWords(text).slice(0, wordsAtMost)
  return { AND: words.map((word) => ({ searchKey: { contains: withoutPatterns(word) } })) }
}

function withoutPatterns(text: string): string {
  return text.replace(/[%_\\]/g, (sign) => stoodFor[sign] ?? sign)
}
