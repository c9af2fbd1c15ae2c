import { appendEvent, tell } from '@/lib/activity/data'
import type { EventKind } from '@/lib/activity/types'
import type { Actor, SignedIn } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import type { Tx } from '@/lib/db/client'
import { found, Refusal } from '@/lib/errors'
import { findPromise } from '../data/promises'
import { changeRefusal } from '../rules/promise-steps'
import { sideOf } from '../rules/standing'
import type { ReviewPromise } from '../types/promise'
import type { Side } from '../types/review'
import { touchReviews } from './touch-reviews'

/** The open promise that the actor changes, and the actor's side. Refuses when it is not one of theirs, or closed. */
export async function promiseForChange(
  tx: Tx,
  actor: SignedIn,
  id: string,
): Promise<{ promise: ReviewPromise; side: Side }> {
  const promise = found(await findPromise(tx, actor.personId, id))
  authorise(actor, 'promise.edit', promise)
  const reason = changeRefusal(promise.state)
  if (reason) throw new Refusal('illegal', { reason })
  return { promise, side: sideOf(promise, actor) }
}

/** What every change of a promise takes along: the record, the revealed reviews of the two, and word to the other. */
export async function tellOfChange(
  tx: Tx,
  actor: Actor,
  { id, pairKey, ownerId, otherId, version }: ReviewPromise,
  kind: EventKind,
): Promise<void> {
  const actorId = signedIn(actor).personId
  await touchReviews(tx, actor, { pairKey })
  await appendEvent(tx, { ownerId, actorId, kind, subject: { type: 'promise', id } })
  const personId = ownerId === actorId ? otherId : ownerId
  const round = `${version + 1}`
  if (personId)
    await tell(tx, [{ personId, kind: 'promise.changed', subjectId: id, round, ownerId, actorId }])
}
