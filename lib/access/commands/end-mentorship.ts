import { appendEvent, tell } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { closeMentorship, findEither } from '../data/mentorships'
import type { EndInput } from '../schema'

/**
 * Ends a mentorship, by either of the two; the other one is told, and sees nothing more from the next request on. What
 * was signed together stays with both. One that has ended stays as it ended.
 */
export async function endMentorship(actor: Actor, { id }: EndInput): Promise<{ isOwner: boolean }> {
  const { personId } = signedIn(actor)
  return transaction(async (tx) => {
    const { ownerId, counterpartId } = found(await findEither(tx, personId, id))
    authorise(actor, 'mentorship.end', { ownerId, otherId: counterpartId })
    const isOwner = personId === ownerId
    if (!(await closeMentorship(tx, id, personId, now()))) return { isOwner }
    await appendEvent(tx, {
      ...{ ownerId, actorId: personId, kind: 'mentorship.ended' },
      subject: { type: 'mentorship', id },
    })
    await tell(tx, [
      {
        ...{ personId: isOwner ? counterpartId : ownerId, kind: 'mentorship.ended', subjectId: id },
        ...{ ownerId, actorId: personId },
      },
    ])
    return { isOwner }
  })
}
