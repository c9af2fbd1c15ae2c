import type { LevelFact, ReviewFact } from './facts'

/** The reviews of a packet: those signed since its first day, and those that agreed on a level that stands. */
export function reviewsShown(
  reviews: readonly ReviewFact[],
  levels: Readonly<Record<string, LevelFact>>,
  startsOn: string,
): ReviewFact[] {
  const grounds = new Set(Object.values(levels).flatMap(({ agreed }) => agreed?.reviewId ?? []))
  return reviews.filter(({ id, on }) => on >= startsOn || grounds.has(id))
}
