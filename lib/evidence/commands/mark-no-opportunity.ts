import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { now } from '@/lib/clock'
import { isUniqueViolation } from '@/lib/db/errors'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { journalFramework } from '@/lib/journal/queries/framework'
import { findMark, insertMark, updateReason } from '../data/opportunities'
import { isInFramework } from '../rules/unmapped'
import type { MarkNoOpportunity } from '../schema'

/**
 * Marks an observable as one that the actor had no opportunity to show so far, with the reason, or gives a mark another
 * reason. The same reason again changes nothing. Refuses with `conflict` another reason than the stored one that the
 * form did not know.
 */
export async function markNoOpportunity(
  actor: Actor,
  { observable, reason, version }: MarkNoOpportunity,
): Promise<{ competencyKey: string }> {
  const { personId: ownerId } = signedIn(actor)
  authorise(actor, 'evidence.mark', { ownerId })
  const scope = ownedBy(actor)
  const { competencyKey } = observable
  const framework = await journalFramework(actor)
  const mark = () =>
    transaction(async (tx) => {
      const stored = await findMark(tx, scope, observable)
      if (stored?.reason === reason) return { competencyKey }
      if (!stored && version !== null) throw new Refusal('illegal', { reason: 'mark-gone' })
      if (!stored && !isInFramework(framework, observable))
        throw new Refusal('illegal', { reason: 'observable-unknown' })
      if (stored && !(await updateReason(tx, scope, { id: stored.id, version: version ?? 0, reason })))
        throw new Refusal('conflict', { theirs: { reason: stored.reason }, version: stored.version })
      const id =
        stored?.id ?? (await insertMark(tx, { ...{ ownerId, reason, markedAt: now() }, ...observable }))
      await appendEvent(tx, {
        ...{ ownerId, actorId: ownerId, kind: 'opportunity.none' as const },
        subject: { type: 'evidence', id },
      })
      return { competencyKey }
    })
  try {
    return await mark()
  } catch (error) {
    // marked twice at once: the other mark is stored by now
    if (isUniqueViolation(error, ['ownerId', 'competencyKey', 'observableKey'])) return mark()
    throw error
  }
}
