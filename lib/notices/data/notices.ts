import type { NoticeKind } from '@/lib/activity/types'
import { now } from '@/lib/clock'
import type { Db, Tx } from '@/lib/db/client'
import { type NoticeRow, noticeRows } from '@/lib/db/notice-rows'

/** A person's notices, newest first, those before one of them or all; at most `take`. */
export async function noticesOf(
  client: Db,
  personId: string,
  beforeId: string | null,
  take: number,
): Promise<NoticeRow[]> {
  const before =
    beforeId === null
      ? null
      : await client.notice.findFirst({ where: { id: beforeId, personId }, select: { id: true, at: true } })
  return noticeRows(client, personId, before, take)
}

/** What a notice is about, as far as its address needs it. */
export type NoticeSubject = {
  kind: NoticeKind
  subjectId: string
  ownerId: string | null
  isOwn: boolean
}

/** One notice of a person, or null. */
export async function findNotice(
  client: Db | Tx,
  personId: string,
  id: string,
): Promise<NoticeSubject | null> {
  const row = await client.notice.findFirst({
    where: { id, personId },
    select: { kind: true, subjectId: true, ownerId: true },
  })
  return row && { ...row, kind: row.kind as NoticeKind, isOwn: row.ownerId === personId }
}

/** Marks a person's notices as read: one, or all that were told up to an instant. */
export async function markRead(
  tx: Tx,
  personId: string,
  which: { id: string } | { upTo: Date },
): Promise<void> {
  await tx.notice.updateMany({
    where: { personId, readAt: null, ...('id' in which ? { id: which.id } : { at: { lte: which.upTo } }) },
    data: { readAt: now() },
  })
}

/** The goal or entry that a comment stands under, or null. */
export function findCommentPlace(client: Db | Tx, id: string) {
  return client.comment.findUnique({ where: { id }, select: { goalId: true, entryId: true, ownerId: true } })
}

/** The entry that was endorsed, by the id of the endorsement or of the evidence; null where it is gone. */
export async function findEndorsedEntry(client: Db | Tx, id: string): Promise<string | null> {
  const row = await client.evidence.findFirst({
    where: { OR: [{ id }, { endorsements: { some: { id } } }] },
    select: { entryId: true },
  })
  return row?.entryId ?? null
}
