import type { RatingPair } from '../types/revealed'

/** How far the two levels of a competency are apart; null where not both sides rated it. */
export function levelsApart({ owner, other }: RatingPair): number | null {
  if (owner?.level == null || other?.level == null) return null
  return Math.abs(owner.level - other.level)
}

/** The widest differences first, then in the order of `order`; what not both sides rated comes last. */
export function widestFirst<Pair extends RatingPair & { key: string }>(
  pairs: readonly Pair[],
  order: readonly string[],
): Pair[] {
  const place = ({ key }: Pair) => (order.includes(key) ? order.indexOf(key) : order.length)
  const apart = (pair: Pair) => levelsApart(pair) ?? -1
  return [...pairs].sort(
    (a, b) => apart(b) - apart(a) || place(a) - place(b) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  )
}
