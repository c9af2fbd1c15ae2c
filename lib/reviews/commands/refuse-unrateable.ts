import type { Tx } from '@/lib/db/client'
import { found, Refusal } from '@/lib/errors'
import { versionById } from '@/lib/framework/data'
import { highestLevel } from '@/lib/framework/rules/competencies'
import { competenciesOf } from '../data/reviews'
import type { Ratings } from '../schema/review'
import type { ReviewHead } from '../types/review'

/** Refuses with `invalid` a level off the scale and a competency that the review no longer rates; gives its competencies. */
export async function refuseUnrateable(
  tx: Tx,
  review: ReviewHead,
  ratings: Ratings['ratings'],
): Promise<string[]> {
  const competencies = await competenciesOf(tx, review.id)
  const { definition } = found(await versionById(tx, review.frameworkVersionId))
  const fields: Record<string, string> = {}
  for (const { competencyKey, level } of ratings) {
    if (!competencies.includes(competencyKey)) throw new Refusal('illegal', { reason: 'not-in-review' })
    if (level !== null && level > highestLevel(definition)) {
      fields[`ratings.${competencyKey}.level`] = 'off-scale'
    }
  }
  if (Object.keys(fields).length > 0) throw new Refusal('invalid', { fields })
  return competencies
}
