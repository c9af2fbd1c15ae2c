import type { AgreedInReview } from '../types'
import type { LevelRecord } from './current-levels'

/**
 * What the latest review to agree on a level of a competency said, beside the newest self-rating after it; `null`
 * where none has. `dayOf` gives the owner's calendar day of an instant. Source: product.md, "Current level".
 */
export function agreementOf(
  records: readonly LevelRecord[],
  competencyKey: string,
  dayOf: (instant: Date) => string,
): AgreedInReview | null {
  const own = records.filter((record) => record.competencyKey === competencyKey)
  const agreed = newest(own.filter(({ reviewId }) => reviewId !== null))
  if (!agreed || agreed.reviewId === null) return null
  const since = newest(own.filter(({ reviewId, at }) => reviewId === null && at > agreed.at))
  return {
    level: agreed.level,
    on: dayOf(agreed.at),
    reviewId: agreed.reviewId,
    since: since && { level: since.level, on: dayOf(since.at) },
  }
}

function newest(records: readonly LevelRecord[]): LevelRecord | null {
  return records.reduce<LevelRecord | null>(
    (latest, record) => (latest === null || record.at >= latest.at ? record : latest),
    null,
  )
}
