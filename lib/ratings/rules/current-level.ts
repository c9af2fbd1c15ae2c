/** A calendar day or instant as text, or an instant. One call uses one kind throughout: they compare among themselves. */
export type Moment = string | Date

/** What a review recorded for one competency; `level` is `null` when the two did not agree. */
export type Agreement<M extends Moment> = { level: number | null; signedAt: readonly M[] }

/** One self-rating; `unrevealed` says that it was given in a review that is not yet revealed. */
export type SelfRating<M extends Moment> = { level: number; at: M; voided: boolean; unrevealed: boolean }

export type CurrentLevel = { level: number; ground: 'agreed' | 'self' | 'none' }

/** The moment of the later of the two signatures, or `null` while one is missing. */
function secondSignature<M extends Moment>(signedAt: readonly M[]): M | null {
  const [first, second] = signedAt
  if (first === undefined || second === undefined) return null
  return first > second ? first : second
}

/** The newest of those at or before `asOf`; of two at the same moment the one given later. */
function newest<M extends Moment, T extends { at: M }>(records: readonly T[], asOf: M): T | null {
  let latest: T | null = null
  for (const record of records) {
    if (record.at > asOf) continue
    if (latest === null || record.at >= latest.at) latest = record
  }
  return latest
}

/**
 * The level of one competency of one person as of a moment, and what it rests on: the agreed level of the review
 * with the latest second signature, else the newest self-rating that counts, else 0.
 * Source: product.md, "Current level".
 */
export function currentLevel<M extends Moment>({
  asOf,
  agreed,
  selfRatings,
}: {
  asOf: M
  agreed: readonly Agreement<M>[]
  selfRatings: readonly SelfRating<M>[]
}): CurrentLevel {
  const agreements = agreed.flatMap(({ level, signedAt }) => {
    const at = secondSignature(signedAt)
    return level === null || at === null ? [] : [{ level, at }]
  })
  const agreement = newest<M, { level: number; at: M }>(agreements, asOf)
  if (agreement) return { level: agreement.level, ground: 'agreed' }

  const rating = newest<M, SelfRating<M>>(
    selfRatings.filter(({ voided, unrevealed }) => !voided && !unrevealed),
    asOf,
  )
  return rating ? { level: rating.level, ground: 'self' } : { level: 0, ground: 'none' }
}
