import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { readId } from '@/lib/journal/rules/read-id'
import { noticesOf } from '../data/notices'
import { namedCounterpart, namedPerson } from '../rules/named'
import type { Notice, NoticePage } from '../types'

/** How many notices a page shows. */
const onPage = 30

/** What one was told, newest first: 30 from the beginning, or those before one of them. */
export async function ownNotices(actor: Actor, before: string | null): Promise<NoticePage> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'notice.read', { ownerId: personId })
  const upTo = now().toISOString()
  const rows = await read((db) => noticesOf(db, personId, readId(before), onPage + 1))
  const notices = rows.slice(0, onPage).map((row) => ({
    id: row.id,
    // written through `tell` alone
    kind: row.kind as Notice['kind'],
    day: calendarDay(row.at, timeZone),
    isUnread: row.readAt === null,
    isOwn: row.ownerId === personId,
    actor: namedPerson(row.actorId, row.actorName),
    counterpart: namedCounterpart(row.counterpartName, row.counterpartKind, row.guestName),
    promise: row.promise ?? '',
  }))
  return { notices, before: rows.length > onPage ? (notices.at(-1)?.id ?? null) : null, upTo }
}
