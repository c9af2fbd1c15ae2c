import { capitalised, spokenNumber } from '@/lib/plans/messages/words'
import { levelsApart } from '@/lib/reviews/rules/widest-first'
import type { RatingPair } from '@/lib/reviews/types/revealed'
import { levelInWords } from './outcome-in-words'
import type { SideNames } from './side-names'

/** How far two ratings are apart: same, one apart. */
export function apartInWords(pair: RatingPair): string {
  const apart = levelsApart(pair)
  if (apart === null) return 'not rated by both'
  return apart === 0 ? 'same' : `${spokenNumber(apart)} apart`
}

type Named = RatingPair & { name: string; required: number | null }

/** How the two see the competencies together, in a sentence or two. They come with the widest difference first. */
export function pairsInWords(pairs: readonly Named[]): string {
  const both = pairs.filter((pair) => levelsApart(pair) !== null)
  if (pairs.length === 0) return 'No competencies were rated in this review.'
  if (both.length === 0) return 'No competency was rated by both.'
  const same = both.filter((pair) => levelsApart(pair) === 0).length
  if (same === both.length)
    return both.length === 1
      ? 'You both see the one level the same.'
      : `You both see all ${spokenNumber(both.length)} levels the same.`
  if (both.length === 1) return 'You see the one level differently.'
  const [widest] = both
  return `${sameInWords(same, both.length)} You are furthest apart in ${widest?.name}.`
}

function sameInWords(same: number, all: number): string {
  if (same === 0) return `${all === 2 ? 'Neither' : 'None'} of the ${spokenNumber(all)} levels is the same.`
  return `${capitalised(spokenNumber(same))} of ${spokenNumber(all)} levels ${same === 1 ? 'is' : 'are'} the same.`
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
  return `${capitalised(said('owner'))}; ${said('other')}; ${required}.`
}
