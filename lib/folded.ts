/** Letters that stay themselves when marks are taken off, and how people type them. */
const typedAs: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}

/**
 * A text without the differences that a search should not see: case, accents and other marks, widths, and how much
 * blank stands between words. "Señor  ÉCOLE" → "senor ecole".
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðłþı]/g, (letter) => typedAs[letter] ?? letter)
    .replace(/[\s\p{Z}]+/gu, ' ')
    .trim()
}

/** The words of what somebody searches for, folded, each once. */
export function searchWords(text: string): string[] {
  return [...new Set(folded(text).split(' ').filter(Boolean))]
}

/** No title is longer. */
const charactersAtMost = 200

/**
 * What somebody searches for, as it is looked for and repeated to them: in one line, no longer than a title, and without
 * the character that PostgreSQL cannot be asked for. Empty when there is no word in it.
 */
export function searchText(typed: string): string {
  const line = typed.replaceAll('\0', '').replace(/\s+/g, ' ').trim()
  const kept = [...line].slice(0, charactersAtMost).join('').trim()
  return searchWords(kept).length > 0 ? kept : ''
}
