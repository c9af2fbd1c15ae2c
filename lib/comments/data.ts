import type { Sees } from '@/lib/auth/grant'
import { calendarDay } from '@/lib/clock'
import type { Db, Tx } from '@/lib/db/client'
import { threadRows, unreadRows } from '@/lib/db/comment-rows'
import { newId } from '@/lib/ids'
import { live } from '@/lib/journal/data/live'
import { isEntryShown } from '@/lib/journal/data/shared'
import { isGoalShown } from '@/lib/plans/data/shared'
import { type About, shownComments, type Thread, type UnreadThread } from './types'

/** What there is to comment on, wherever it lies: whose it is. Who may see it is the caller's to find out. */
export async function ownerOf(client: Db, { type, id }: About): Promise<string | null> {
  const select = { ownerId: true } as const
  const row =
    type === 'goal'
      ? await client.goal.findUnique({ where: { id }, select })
      : await client.journalEntry.findUnique({ where: { id }, select })
  return row?.ownerId ?? null
}

/** Whether the owner has it: an entry in the bin is not there. */
export async function isThere(client: Db, ownerId: string, { type, id }: About): Promise<boolean> {
  return type === 'goal'
    ? (await client.goal.count({ where: { id, ownerId } })) > 0
    : (await client.journalEntry.count({ where: { id, ownerId, ...live } })) > 0
}

/** Whether somebody else may see it. */
export async function isShown(
  client: Db,
  viewer: { ownerId: string; viewerId: string; sees: Sees },
  { type, id }: About,
): Promise<boolean> {
  return type === 'goal' ? isGoalShown(client, viewer, id) : isEntryShown(client, viewer, id)
}

/** The comments on a thing of an owner, as a reader sees them. One statement. */
export async function findThread(
  client: Db,
  ownerId: string,
  { id: readerId, timeZone }: { id: string; timeZone: string },
  about: About,
): Promise<Thread> {
  const rows = await threadRows(client, { ownerId, readerId, about, take: shownComments + 1 })
  const newest = rows
    .filter(({ row }) => row === 'comment')
    .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))
  const comments = newest
    .slice(0, shownComments)
    .reverse()
    .map(({ id, text, at, personId, name, milestoneId, milestoneTitle, readAt }) => ({
      id,
      text,
      writtenOn: calendarDay(at, timeZone),
      author: personId === null ? null : { id: personId, name: name ?? '' },
      milestone: milestoneId === null ? null : { id: milestoneId, title: milestoneTitle ?? '' },
      isUnread: personId !== readerId && (readAt === null || at > readAt),
    }))
  const readers = rows.flatMap(({ row, id, name }) => (row === 'reader' ? [{ id, name: name ?? '' }] : []))
  return {
    about,
    comments,
    unread: comments.filter(({ isUnread }) => isUnread).length,
    hasMore: newest.length > shownComments,
    isForReader: readers.some(({ id }) => id === readerId),
    mentionable: readers.filter(({ id }) => id !== readerId).sort((a, b) => a.name.localeCompare(b.name)),
  }
}

/** Where a person has unread comments, the newest first, at most 50 things. One statement. */
export async function unreadThreads(client: Db, personId: string): Promise<UnreadThread[]> {
  const rows = await unreadRows(client, personId, 50)
  return rows.map(({ type, id, ...row }) => ({ about: { type, id }, ...row }))
}

/** The comment that an earlier submission of the same form made, or null. */
export async function findByRequest(tx: Tx, authorId: string, requestId: string) {
  return tx.comment.findUnique({
    where: { authorId_requestId: { authorId, requestId } },
    select: { id: true, goalId: true, entryId: true, milestoneId: true, text: true },
  })
}

/** Whether a milestone is one of the goal's. */
export async function hasMilestone(tx: Tx, goalId: string, id: string): Promise<boolean> {
  return (await tx.milestone.count({ where: { id, goalId } })) > 0
}

type NewComment = {
  ownerId: string
  authorId: string
  about: About
  milestoneId: string | null
  text: string
  createdAt: Date
  requestId: string
  mentions: string[]
}

/** Adds a comment with its mentions; gives its id. */
export async function insertComment(tx: Tx, { about, mentions, ...comment }: NewComment): Promise<string> {
  const id = newId()
  const [goalId, entryId] = about.type === 'goal' ? [about.id, null] : [null, about.id]
  await tx.comment.create({ data: { ...comment, id, goalId, entryId }, select: { id: true } })
  if (mentions.length > 0)
    await tx.commentMention.createMany({ data: mentions.map((personId) => ({ commentId: id, personId })) })
  return id
}

/** Everybody who has commented on a thing. */
export async function authorsOf(tx: Tx, { type, id }: About): Promise<string[]> {
  const rows = await tx.comment.findMany({
    where: type === 'goal' ? { goalId: id } : { entryId: id },
    distinct: ['authorId'],
    select: { authorId: true },
  })
  return rows.flatMap(({ authorId }) => authorId ?? [])
}

/** Remembers that a person has read the comments on a thing up to an instant. */
export async function markRead(tx: Tx, personId: string, about: About, readAt: Date): Promise<void> {
  const key = { personId, aboutType: about.type, aboutId: about.id }
  await tx.commentsRead.upsert({
    where: { personId_aboutType_aboutId: key },
    create: { ...key, readAt },
    update: { readAt },
  })
}

/** One's own comment, or null. */
export async function findOwnComment(tx: Tx, authorId: string, id: string) {
  return tx.comment.findFirst({
    where: { id, authorId },
    select: { id: true, ownerId: true, goalId: true, entryId: true },
  })
}

/** Removes a comment with its mentions. */
export async function deleteComment(tx: Tx, id: string): Promise<void> {
  await tx.comment.deleteMany({ where: { id } })
}
