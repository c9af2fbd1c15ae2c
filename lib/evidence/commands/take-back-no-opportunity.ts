import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { findMarkById, removeMark } from '../data/opportunities'
import type { TakeBackNoOpportunity } from '../schema'

/** Takes back the mark of no opportunity. Refuses with `conflict` when its reason was changed since the page was drawn. */
export async function takeBackNoOpportunity(
  actor: Actor,
  { id, version }: TakeBackNoOpportunity,
): Promise<{ competencyKey: string }> {
  const { personId: ownerId } = signedIn(actor)
  authorise(actor, 'evidence.mark', { ownerId })
  const scope = ownedBy(actor)
  return transaction(async (tx) => {
    const { competencyKey } = found(await findMarkById(tx, scope, id))
    // without the stored version: pressing again must not take back what was not looked at
    if (!(await removeMark(tx, scope, id, version))) throw new Refusal('conflict', { reason: 'mark-changed' })
    await appendEvent(tx, {
      ...{ ownerId, actorId: ownerId, kind: 'opportunity.came' as const },
      subject: { type: 'evidence', id },
    })
    return { competencyKey }
  })
}
