import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import type { Event } from './types'

/** Appends what happened, in the transaction of the change itself. */
export async function appendEvent(tx: Tx, event: Event): Promise<void> {
  await tx.activityEvent.create({
    data: {
      id: newId(),
      ownerId: event.ownerId,
      actorId: event.actorId,
      kind: event.kind,
      subjectType: event.subject.type,
      subjectId: event.subject.id,
      at: now(),
    },
  })
}
