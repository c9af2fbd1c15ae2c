import { searchWords } from '@/lib/folded'

/** No title is longer. */
const charactersAtMost = 200

/** What somebody searches for, as it is looked for and repeated to them; empty when there is no word in it. */
export function asAskedFor(text: string): string {
  const kept = text.trim().slice(0, charactersAtMost)
  return searchWords(kept).length > 0 ? kept : ''
}
