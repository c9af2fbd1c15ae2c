import { levelsApart } from '@/lib/reviews/rules/widest-first'
import type { RatingPair } from '@/lib/reviews/types/revealed'
import { levelInWords } from './outcome-in-words'
import { atStart, type SideNames } from './side-names'

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

function inWords(count: number): string {
  return numbers[count] ?? String(count)
}

/** How far two ratings are apart: same, one apart. */
export function apartInWords(pair: RatingPair): string {
  const apart = levelsApart(pair)
  if (apart === null) return 'not rated by both'
  return apart === 0 ? 'same' : `${inWords(apart)} apart`
}

type Named = RatingPair & { name: string; required: number | null }

/** How the two see the competencies together, in a sentence or two. They come with the widest difference first. */
export function pairsInWords(pairs: readonly Named[]): string {
  const both = pairs.filter((pair) => levelsApart(pair) !== null)
  if (pairs.length === 0) return 'No competencies were rated in this review.'
  if (both.length === 0) return 'No competency was rated by both.'
  const same = both.filter((pair) => levelsApart(pair) === 0).length
  const levels = both.length === 1 ? 'level' : 'levels'
  if (same === both.length)
    return both.length === 1
      ? 'You both see the one level the same.'
      : `You both see all ${inWords(both.length)} levels the same.`
  const [widest] = both
  const first = `${atStart(inWords(same))} of ${inWords(both.length)} ${levels} ${same === 1 ? 'is' : 'are'} the same.`
  return `${first} You are furthest apart in ${widest?.name}.`
}

/** A picture in a sentence: who sees which level, and what is required. */
export function pairInWords(
  pair: RatingPair & { required: number | null },
  levels: { level: number; name: string }[],
  names: SideNames,
): string {
  const required = pair.required === null ? 'nothing required' : `required ${pair.required}`
  const said = (side: 'owner' | 'other') =>
    `${names[side]}: ${levelInWords(pair[side]?.level ?? null, levels)}`
  return `${atStart(said('owner'))}; ${said('other')}; ${required}.`
}
