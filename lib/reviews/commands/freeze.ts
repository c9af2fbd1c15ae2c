import { createHash } from 'node:crypto'
import type { Tx } from '@/lib/db/client'
import { found } from '@/lib/errors'
import { addAgreedLevels } from '@/lib/ratings/data'
import { findRevealed } from '../data/revealed'
import { addSigned, promisesToSign } from '../data/signed'
import { agreedLevels } from '../rules/outcomes'
import { signedContent, signedText } from '../rules/signed-content'
import type { ReviewHead, Side } from '../types/review'

type Frozen = Pick<
  ReviewHead,
  | 'id'
  | 'ownerId'
  | 'otherId'
  | 'otherKind'
  | 'pairKey'
  | 'frameworkVersionId'
  | 'scheduledAt'
  | 'openedAt'
  | 'revealedAt'
>

/**
 * What the second signature takes along: keeps the review as both signed it, and makes current levels of what both
 * agreed on. Refuses with not-found when the review is gone.
 */
export async function freeze(
  tx: Tx,
  review: Frozen,
  signed: Record<Side, Date>,
  signedAt: Date,
): Promise<void> {
  const revealed = found(await findRevealed(tx, review))
  const promises = await promisesToSign(tx, review)
  const canonical = signedText(signedContent({ review, ...revealed, promises, signed }))
  const hash = createHash('sha256').update(canonical).digest('hex')
  await addSigned(tx, review, { canonical, hash, signedAt })
  const { id: reviewId, ownerId: subjectId, frameworkVersionId } = review
  await addAgreedLevels(
    tx,
    agreedLevels(revealed.competencies).map((agreed) => ({
      ...{ subjectId, reviewId, frameworkVersionId, agreedAt: signedAt },
      ...agreed,
    })),
  )
}
