import type { Event } from '@/lib/activity/types'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'

/** Stores events as if each had been appended when it happened. */
export async function makeEvents(client: Db, events: readonly (Event & { at: Date })[]): Promise<void> {
  await client.activityEvent.createMany({
    data: events.map(({ ownerId, actorId, kind, subject, at }) => ({
      id: newId(),
      ownerId,
      actorId,
      kind,
      subjectType: subject.type,
      subjectId: subject.id,
      at,
    })),
  })
}
