import type { SkillStep, SkillWithSteps } from '../types'

/** One skill that grew: its level at the beginning and at the end. */
export type Grown = { id: string; name: string; from: number; to: number }

export type SkillGrowth = {
  /** those that grew, the one that grew most first; of two that grew alike the one that came first */
  grown: Grown[]
  /** how many levels they grew by, in all */
  levels: number
}

/** A skill's level on a day (YYYY-MM-DD): its newest step at or before it. Null before its first step. */
export function levelOn(steps: readonly SkillStep[], day: string): number | null {
  return steps.findLast(({ reachedOn }) => reachedOn <= day)?.level ?? null
}

/** The steps that count, the oldest first: of several on one day the last. */
export function stepsThatCount(steps: readonly SkillStep[]): SkillStep[] {
  return steps.filter(({ reachedOn }, at) => steps[at + 1]?.reachedOn !== reachedOn)
}

/**
 * Which skills grew from the day `since` to the day `until`, and by how many levels. A skill that was made after
 * `since` counts from its first step. What fell does not count against what grew.
 */
export function skillGrowth(skills: readonly SkillWithSteps[], since: string, until: string): SkillGrowth {
  const grown = skills
    .map(({ id, name, steps }) => {
      const to = levelOn(steps, until) ?? 0
      return { id, name, from: levelOn(steps, since) ?? steps[0]?.level ?? 0, to }
    })
    .filter(({ from, to }) => to > from)
    .sort((one, other) => gain(other) - gain(one))
  return { grown, levels: grown.reduce((sum, each) => sum + gain(each), 0) }
}

/** What a sentence says of skills that grew: how many, by how many levels in all, and the one that grew most. */
export type GrowthInBrief = {
  skills: number
  levels: number
  most: Grown
  /** another one grew as much */
  shared: boolean
}

/** How many skills grew and by how much, with the two at least that grew most, in brief; null where none grew. */
export function growthInBrief({
  grown: [most, second],
  skills,
  levels,
}: SkillGrowth & { skills: number }): GrowthInBrief | null {
  if (!most) return null
  return { skills, levels, most, shared: second !== undefined && gain(second) === gain(most) }
}

function gain({ from, to }: Grown): number {
  return to - from
}
