import { appendEvent } from '@/lib/activity/data'
import type { EventKind } from '@/lib/activity/types'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client'
import type { ReviewHead } from '../types/review'

/** Where somebody goes on after a step: a guest has a page of their own. */
export type AfterTalk = { id: string; asGuest: boolean }

/** Where the actor goes on after a step of a review. */
export function afterTalk(actor: Actor, id: string): AfterTalk {
  return { id, asGuest: actor.kind === 'guest' }
}

/** Writes down that somebody did something to a review; a guest goes by the link's id. */
export async function appendReviewEvent(
  tx: Tx,
  actor: Actor,
  { id, ownerId }: Pick<ReviewHead, 'id' | 'ownerId'>,
  kind: EventKind,
): Promise<void> {
  const actorId =
    actor.kind === 'person' ? actor.personId : actor.kind === 'guest' ? actor.linkId : actor.kind
  await appendEvent(tx, { ownerId, actorId, kind, subject: { type: 'review', id } })
}
