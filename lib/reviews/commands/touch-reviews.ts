import { tell } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client'
import { Refusal } from '@/lib/errors'
import { countUp, revealedReviews } from '../data/review-talk'

/**
 * What every change of something that is signed takes along: each revealed review it concerns (one by its id, or all
 * of the same two people) counts up, a signature that was there is gone, and who gave it is told, unless it was that
 * one who changed something.
 */
export async function touchReviews(
  tx: Tx,
  actor: Actor,
  which: { id: string } | { pairKey: string },
): Promise<void> {
  const actorId = actor.kind === 'person' ? actor.personId : null
  for (const review of await revealedReviews(tx, which)) {
    if ((await countUp(tx, review)) === 0) throw new Refusal('conflict')
    const signers = [
      review.ownerSignedAt ? review.ownerId : null,
      review.otherSignedAt ? review.otherId : null,
    ].filter((id) => id !== null && id !== actorId) as string[]
    await tell(
      tx,
      signers.map((personId) => ({
        ...{ personId, kind: 'review.changed' as const, subjectId: review.id, round: `${review.version}` },
        ...{ ownerId: review.ownerId, actorId },
      })),
    )
  }
}
