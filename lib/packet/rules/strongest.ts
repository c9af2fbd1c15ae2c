import { byText } from './by-text'

/** An entry as evidence of one competency: what it shows, and whether somebody whose word counts has endorsed that. */
export type Shown = { entryId: string; date: string; endorsed: boolean; levels: readonly number[] }

/**
 * Evidence of one competency, the strongest first: what is endorsed (by somebody whose endorsement counts) before what
 * is not; then by the highest level that it shows; then by how many observables; then the newer; then by id, so that
 * the order is always the same.
 */
export function strongestFirst<T extends Shown>(evidence: readonly T[]): T[] {
  return [...evidence].sort(
    (one, other) =>
      Number(other.endorsed) - Number(one.endorsed) ||
      Math.max(...other.levels) - Math.max(...one.levels) ||
      other.levels.length - one.levels.length ||
      byText(other.date, one.date) ||
      byText(one.entryId, other.entryId),
  )
}
