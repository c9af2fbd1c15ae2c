/** What a comment is about: a goal (with its milestones) or a journal entry. */
export type About = { type: AboutType; id: string }

export type AboutType = 'goal' | 'entry'

export const aboutTypes = ['goal', 'entry'] as const satisfies readonly AboutType[]

/** One comment as a reader sees it. */
export type CommentInThread = {
  id: string
  text: string
  /** the reader's calendar day */
  writtenOn: string
  /** null: an account that was deleted */
  author: { id: string; name: string } | null
  milestone: { id: string; title: string } | null
  isUnread: boolean
}

/** Somebody who may see what a comment is about. */
export type Reader = { id: string; name: string }

/** The comments on one thing, the oldest first, and whom a new one can mention. */
export type Thread = {
  about: About
  comments: CommentInThread[]
  unread: number
  /** older ones that are not shown */
  hasMore: boolean
  mentionable: Reader[]
  /** whether the reader may see the thing as of now */
  isForReader: boolean
}

/** A thing with comments that somebody has not read. */
export type UnreadThread = { about: About; ownerId: string; ownerName: string; title: string; count: number }

/** How many comments of one thing a page shows: the newest. */
export const shownComments = 200
