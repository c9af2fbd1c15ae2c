import { competencyOf } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { LevelRecord } from '@/lib/ratings/rules/current-levels'
import type { AgreedLevelOnMark, Mark, SignedReviewMarked } from '../types/over-time'

/**
 * A mark for each signed review, in their order, with what it agreed on; self-ratings among the records are passed
 * over, as is what the framework has no longer. What was agreed stays when its review has gone: a mark as well, after
 * the others. `dayOf` gives the owner's calendar day of an instant.
 */
export function reviewMarks(
  reviews: readonly SignedReviewMarked[],
  records: readonly LevelRecord[],
  framework: FrameworkDefinition,
  dayOf: (instant: Date) => string,
): Mark[] {
  const agreed = new Map<string, AgreedLevelOnMark[]>()
  const gone = new Map<string, string>()
  for (const { competencyKey, level, at, reviewId } of records) {
    const name = competencyOf(framework, competencyKey)?.name
    if (reviewId === null || name === undefined) continue
    const levels = agreed.get(reviewId) ?? []
    levels.push({ key: competencyKey, name, level })
    agreed.set(reviewId, levels)
    if (!reviews.some(({ id }) => id === reviewId)) gone.set(reviewId, dayOf(at))
  }
  return [
    ...reviews.map(({ id, name, day, competencies }) =>
      reviewMark(
        { id, day, competencies },
        { with: name ?? 'somebody without an account', agreed: agreed.get(id) ?? [] },
      ),
    ),
    ...[...gone].map(([id, day]) => {
      const levels = agreed.get(id) ?? []
      return reviewMark(
        { id, day, competencies: levels.map(({ key }) => key) },
        { with: null, agreed: levels },
      )
    }),
  ]
}

/** The marks under some competencies; of a review, what it agreed on for these alone. */
export function marksUnder(marks: readonly Mark[], keys: readonly string[]): Mark[] {
  return marks
    .filter(({ competencies }) => competencies.some((key) => keys.includes(key)))
    .map((mark) =>
      mark.review
        ? reviewMark(mark, {
            ...mark.review,
            agreed: mark.review.agreed.filter(({ key }) => keys.includes(key)),
          })
        : mark,
    )
}

function reviewMark(
  { id, day, competencies }: Pick<Mark, 'id' | 'day' | 'competencies'>,
  review: NonNullable<Mark['review']>,
): Mark {
  const levels = review.agreed.map(({ name, level }) => `${name} ${level}`).join(', ')
  const title = [review.with && `with ${review.with}`, levels || 'no level agreed'].filter(Boolean).join(': ')
  return { kind: 'review', id, about: id, title, day, competencies, review }
}
