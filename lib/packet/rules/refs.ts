/** What a packet refers to by a key that is derived from its id: an entry, a goal, a review. */
export type RefKind = 'e' | 'g' | 'r'

/** Digits and letters without those that are taken for others (i, l, o, u). */
const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const SHORT = 6

/**
 * A key for each id, short enough to be typed, by the id: `e-7k2f9q`. It comes from the id alone, so it stays the same
 * whatever else there is; two ids whose keys begin alike get longer ones.
 */
export function refsOf(kind: RefKind, ids: readonly string[]): Map<string, string> {
  const long = new Map(ids.map((id) => [id, hashed(id)]))
  const seen = new Map<string, number>()
  for (const key of long.values()) {
    const short = key.slice(0, SHORT)
    seen.set(short, (seen.get(short) ?? 0) + 1)
  }
  return new Map(
    [...long].map(([id, key]) => {
      const short = key.slice(0, SHORT)
      return [id, `${kind}-${seen.get(short) === 1 ? short : key}`]
    }),
  )
}

/** The key by which a competency or an area is referred to. */
export function frameworkRef(kind: 'c' | 'a', key: string): string {
  return `${kind}-${key}`
}

/** Twelve letters (60 bits) of a text: nothing secret, but different for different ids. Two rounds of FNV-1a. */
function hashed(text: string): string {
  return round(text, 0x811c9dc5) + round(`${text}#`, 0x9747b28c)
}

function round(text: string, seed: number): string {
  let hash = seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  // the low bits alone of FNV differ little for texts that differ at their end
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  hash ^= hash >>> 15
  let key = ''
  for (let at = 0; at < SHORT; at++) key += letters[(hash >>> (at * 5)) & 31]
  return key
}
