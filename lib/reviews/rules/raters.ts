import type { Rater } from '../types/calibration'

type RatedBy = {
  pairKey: string
  otherName: string | null
  guestName: string
  otherKind: string
}

/** Who rated an owner, from the key of the two: a person's id, or the review's of a guest. */
export function raterKey(pairKey: string, ownerId: string): string {
  return pairKey.split(':').find((part) => part !== ownerId && part !== 'guest') ?? pairKey
}

/** Everybody who rated an owner, in the order of the pairs: each as the first pair of theirs says. */
export function ratersOf(pairs: readonly RatedBy[], ownerId: string): Rater[] {
  const raters = new Map<string, Rater>()
  for (const { pairKey, otherName, guestName, otherKind } of pairs) {
    const key = raterKey(pairKey, ownerId)
    if (raters.has(key)) continue
    const kind = otherKind as Rater['kind']
    raters.set(key, { key, name: otherName ?? ((kind === 'guest' && guestName) || null), kind })
  }
  return [...raters.values()]
}

/** Of pairs, the newest first, those on the scale of the first: scales of one size are one scale. */
export function onOneScale<Pair extends { version: { definition: { levels: readonly unknown[] } } }>(
  pairs: readonly Pair[],
): Pair[] {
  const size = pairs[0]?.version.definition.levels.length
  return pairs.filter(({ version }) => version.definition.levels.length === size)
}
