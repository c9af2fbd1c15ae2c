import type { PathStep } from './plan-standing'

/**
 * Of the competencies with a gap (in path order) those that were rated, the most levels short first; ties stay in
 * path order. One without a rating is no gap yet: nobody knows.
 */
export function biggestGaps(path: readonly PathStep[]): PathStep[] {
  return path
    .filter(({ current }) => current.level > 0)
    .sort((one, other) => levelsShort(other) - levelsShort(one))
}

/** How many levels are missing to what the role requires. */
export function levelsShort({ current, requirement }: PathStep): number {
  return requirement.level - current.level
}
