import type { EventKind } from '@/lib/activity/types'
import type { Db } from '@/lib/db/client'
import { type EventRow, newestEventRows } from '@/lib/db/event-rows'

/** Something that happened, with what it happened to as that is called now; null where it is gone or in the bin. */
export type NewestEvent = Omit<EventRow, 'kind'> & { kind: EventKind }

/** The newest of what happened to a person's things, at most `take`. One statement. */
export async function newestEvents(client: Db, ownerId: string, take: number): Promise<NewestEvent[]> {
  // events are appended by commands alone
  return (await newestEventRows(client, ownerId, take)) as NewestEvent[]
}
