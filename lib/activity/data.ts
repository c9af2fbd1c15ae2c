import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import type { Event } from './types'

/** Appends what happened, in the transaction of the change itself. */
export async function appendEvent(tx: Tx, event: Event): Promise<void> {
  await tx.activityEvent.create({ data: rowOf(event) })
}

/** The same for several at once. One statement. */
export async function appendEvents(tx: Tx, events: readonly Event[]): Promise<void> {
  await tx.activityEvent.createMany({ data: events.map(rowOf) })
}

function rowOf({ ownerId, actorId, kind, subject }: Event) {
  return { id: newId(), ownerId, actorId, kind, subjectType: subject.type, subjectId: subject.id, at: now() }
}
