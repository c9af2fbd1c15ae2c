import { competencyOf } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { LevelRecord } from '@/lib/ratings/rules/current-levels'
import type { AgreedLevelOnMark, Mark } from '../types/over-time'

/**
 * What reviews have agreed on, a mark for each review, in their order; self-ratings among the records are passed
 * over, as is what the framework has no longer. `dayOf` gives the owner's calendar day of an instant.
 */
export function agreedMarks(
  records: readonly LevelRecord[],
  framework: FrameworkDefinition,
  dayOf: (instant: Date) => string,
): Mark[] {
  const reviews = new Map<string, { day: string; agreed: AgreedLevelOnMark[] }>()
  for (const { competencyKey, level, at, reviewId } of records) {
    const name = competencyOf(framework, competencyKey)?.name
    if (reviewId === null || name === undefined) continue
    const review = reviews.get(reviewId) ?? { day: dayOf(at), agreed: [] }
    review.agreed.push({ key: competencyKey, name, level })
    reviews.set(reviewId, review)
  }
  return [...reviews].map(([id, { day, agreed }]) => agreedMark(id, day, agreed))
}

/** The marks under some competencies; of a review, what it agreed on for these alone. */
export function marksUnder(marks: readonly Mark[], keys: readonly string[]): Mark[] {
  return marks
    .filter(({ competencies }) => competencies.some((key) => keys.includes(key)))
    .map((mark) =>
      mark.agreed
        ? agreedMark(
            mark.id,
            mark.day,
            mark.agreed.filter(({ key }) => keys.includes(key)),
          )
        : mark,
    )
}

function agreedMark(id: string, day: string, agreed: AgreedLevelOnMark[]): Mark {
  const title = agreed.map(({ name, level }) => `${name} ${level}`).join(', ')
  return { kind: 'agreed', id, title, day, competencies: agreed.map(({ key }) => key), agreed }
}
