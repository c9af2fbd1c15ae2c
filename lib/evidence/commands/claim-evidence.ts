import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { now } from '@/lib/clock'
import { isUniqueViolation } from '@/lib/db/errors'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { findEntry } from '@/lib/journal/data/entries'
import { journalFramework } from '@/lib/journal/queries/framework'
import { evidenceOfOwn, findClaimByRequest, insertEvidence } from '../data/claims'
import { removeMarksOf } from '../data/opportunities'
import { claimRefusal } from '../rules/claim-faults'
import { observableValue } from '../rules/observable-value'
import type { Claim } from '../schema'
import type { ClaimedObservable } from '../types'

/**
 * Claims a done entry of one's own as evidence for observables of the framework in use, and takes back the marks that
 * there was no opportunity for them; gives the claim's id. A repeated submission gives what the first one made. Refuses
 * with `illegal` what is not done, what was claimed before, and what another version of the framework has.
 */
export async function claimEvidence(actor: Actor, input: Claim): Promise<{ id: string; entryId: string }> {
  const { personId: ownerId, timeZone } = signedIn(actor)
  authorise(actor, 'evidence.claim', { ownerId })
  const { entryId, observables, requestId } = input
  const framework = await journalFramework(actor)
  const claim = () =>
    transaction(async (tx) => {
      const made = await findClaimByRequest(tx, ownerId, requestId)
      if (made) {
        if (made.entryId !== entryId || !isSame(made.observables, observables))
          throw new Refusal('illegal', { reason: 'saved-before' })
        return { id: made.id, entryId }
      }
      const entry = found(await findEntry(tx, ownedBy(actor), entryId))
      const claimed = await evidenceOfOwn(tx, { ownerId, entryId, timeZone })
      const reason = claimRefusal(entry, observables, framework, claimed)
      if (reason) throw new Refusal('illegal', { reason })
      const id = await insertEvidence(tx, { ownerId, entryId, createdAt: now(), requestId, observables })
      await appendEvent(tx, {
        ...{ ownerId, actorId: ownerId, kind: 'evidence.claimed' as const },
        subject: { type: 'evidence', id },
      })
      for (const markId of await removeMarksOf(tx, ownedBy(actor), observables))
        await appendEvent(tx, {
          ...{ ownerId, actorId: ownerId, kind: 'opportunity.came' as const },
          subject: { type: 'evidence', id: markId },
        })
      return { id, entryId }
    })
  try {
    return await claim()
  } catch (error) {
    // the same submission twice at once: the other one is stored by now
    if (isUniqueViolation(error, ['ownerId', 'requestId'])) return claim()
    throw error
  }
}

function isSame(one: readonly ClaimedObservable[], other: readonly ClaimedObservable[]): boolean {
  const values = (of: readonly ClaimedObservable[]) => of.map(observableValue).sort().join(' ')
  return values(one) === values(other)
}
