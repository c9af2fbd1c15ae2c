import { findSight } from '@/lib/access/data/sights'
import { appendEvent, tell } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { now } from '@/lib/clock'
import { isUniqueViolation } from '@/lib/db/errors'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { isEntryShown } from '@/lib/journal/data/shared'
import { ownerOfEvidence } from '../data/claims'
import { findEndorsementByRequest, insertEndorsement } from '../data/endorsements'
import { endorsementCounts } from '../rules/endorsement-counts'
import type { Endorse } from '../schema'

type Endorsed = { id: string; ownerId: string; entryId: string }

/**
 * Says in one's own words what one saw of somebody's evidence, and tells that one. Refuses with `not-found` where the
 * actor may not see the entry as of now, and with `forbidden` of one's own. A repeated submission gives what the
 * first one made.
 */
export async function endorse(actor: Actor, input: Endorse): Promise<Endorsed> {
  const { personId } = signedIn(actor)
  const { evidenceId, saw, requestId } = input
  const add = () =>
    transaction(async (tx): Promise<Endorsed> => {
      const { ownerId, entryId } = found(await ownerOfEvidence(tx, evidenceId))
      if (ownerId === personId) throw new Refusal('forbidden')
      const { sees } = found(await findSight(tx, personId, ownerId))
      if (!(await isEntryShown(tx, { ownerId, sees }, entryId))) throw new Refusal('not-found')
      authorise(actor, 'evidence.endorse', { ownerId, sees })
      const made = await findEndorsementByRequest(tx, evidenceId, personId, requestId)
      if (made) {
        if (made.saw !== saw) throw new Refusal('illegal', { reason: 'saved-before' })
        return { id: made.id, ownerId, entryId }
      }
      const counts = endorsementCounts({ by: personId, ownerId, mentorship: true, guest: false })
      const said = { evidenceId, endorserId: personId, counts, saw, at: now(), requestId }
      const id = await insertEndorsement(tx, said)
      await appendEvent(tx, {
        ...{ ownerId, actorId: personId, kind: 'evidence.endorsed' as const },
        subject: { type: 'evidence', id: evidenceId },
      })
      await tell(tx, [
        { personId: ownerId, kind: 'evidence.endorsed', subjectId: id, ownerId, actorId: personId },
      ])
      return { id, ownerId, entryId }
    })
  try {
    return await add()
  } catch (error) {
    // the same submission twice at once: the other one is stored by now
    if (isUniqueViolation(error, ['evidenceId', 'endorserId', 'requestId'])) return add()
    throw error
  }
}
