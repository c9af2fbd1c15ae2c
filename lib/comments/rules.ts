import { folded } from '@/lib/folded'
import type { Reader } from './types'

/** The characters that a name may be followed by where it is mentioned. */
const nameGoesOn = /^[\p{L}\p{N}]/u

/**
 * Who of the readers a text mentions: `@` and the whole name, whatever its case and accents. Of two names of which
 * one begins with the other the longer one is meant; of two people of one name both are.
 */
export function mentionedIn(text: string, readers: readonly Reader[]): Reader[] {
  const said = folded(text)
  const all = readers.map(({ name }) => folded(name))
  const meant = new Set<string>()
  for (const { index } of said.matchAll(/@/g)) {
    const after = said.slice(index + 1)
    const names = all.filter(
      (name) => name && after.startsWith(name) && !nameGoesOn.test(after.slice(name.length)),
    )
    const longest = names.reduce((best, name) => (name.length > best.length ? name : best), '')
    if (longest) meant.add(longest)
  }
  return readers.filter(({ name }) => meant.has(folded(name)))
}
