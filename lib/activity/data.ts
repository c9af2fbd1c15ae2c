import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { type Event, mailedNotices, type NewNotice } from './types'

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

/**
 * Tells people of an occasion, in its own transaction: a record each, and one more where a mail is due. Two
 * statements at most.
 */
export async function tell(tx: Tx, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return
  const at = now()
  await tx.notice.createMany({ data: notices.map((notice) => noticeRow(notice, at)) })
  const mailed = notices.filter(({ kind }) => mailedNotices.includes(kind))
  if (mailed.length > 0) {
    await tx.outgoingMail.createMany({ data: mailed.map((notice) => mailRow(notice, at)) })
  }
}

/** Asks for a mail of an occasion to an address that has no account, in the occasion's own transaction. */
export async function writeTo(
  tx: Tx,
  address: string,
  { kind, subjectId }: Pick<NewNotice, 'kind' | 'subjectId'>,
): Promise<void> {
  await tx.outgoingMail.create({
    data: { id: newId(), occasion: `${kind}:${subjectId}`, kind, address, subjectId, at: now() },
    select: { id: true },
  })
}

/** What makes an occasion one for a person. */
export function occasionOf({ kind, subjectId, round, personId }: NewNotice): string {
  return [kind, subjectId, ...(round === undefined ? [] : [round]), personId].join(':')
}

function noticeRow(notice: NewNotice, at: Date) {
  const { personId, kind, ownerId, actorId, subjectId } = notice
  return { id: newId(), occasion: occasionOf(notice), personId, kind, ownerId, actorId, subjectId, at }
}

function mailRow(notice: NewNotice, at: Date) {
  const { personId, kind, subjectId } = notice
  return { id: newId(), occasion: occasionOf(notice), kind, personId, subjectId, at }
}
