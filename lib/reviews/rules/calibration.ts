import { tWithin } from './student-t'

/** What the owner and one other rater said of a competency in one review, revealed at an instant. */
export type RatedPair = { competency: string; self: number; other: number; revealedAt: string | Date }

/** From how many competencies on an interval is given. Source: product.md, "Calibration". */
export const enoughToJudge = 8

export type Calibration = {
  /** how many competencies */
  n: number
  /** of self − other; null where there is no pair */
  mean: number | null
  /** the 95 % interval of the mean; null below `enoughToJudge` */
  interval: [low: number, high: number] | null
}

/** The newest revealed pair of each competency; the order is that in which the competencies first come. */
export function newestPairs<Pair extends RatedPair>(pairs: readonly Pair[]): Pair[] {
  const newest = new Map<string, Pair>()
  for (const pair of pairs) {
    const known = newest.get(pair.competency)
    if (!known || instantOf(known) < instantOf(pair)) newest.set(pair.competency, pair)
  }
  return [...newest.values()]
}

function instantOf({ revealedAt }: RatedPair): number {
  return new Date(revealedAt).getTime()
}

/**
 * The mean difference of self and other over the newest pair of each competency, with its 95 % interval (Student's t)
 * from eight competencies on. Source: product.md, "Calibration".
 */
export function calibration({ pairs }: { pairs: readonly RatedPair[] }): Calibration {
  const differences = newestPairs(pairs).map(({ self, other }) => self - other)
  const n = differences.length
  if (n === 0) return { n, mean: null, interval: null }
  const mean = differences.reduce((sum, difference) => sum + difference, 0) / n
  if (n < enoughToJudge) return { n, mean, interval: null }
  const squares = differences.reduce((sum, difference) => sum + (difference - mean) ** 2, 0)
  const reach = tWithin(0.95, n - 1) * Math.sqrt(squares / (n - 1) / n)
  return { n, mean, interval: [mean - reach, mean + reach] }
}
