import type { MailGroup, NoticeKind } from '@/lib/activity/types'

/** Somebody as a sentence names them. */
export type Named =
  | { is: 'person'; name: string }
  | { is: 'guest'; name: string }
  | { is: 'deleted' }
  /** nobody: the day came */
  | { is: 'nobody' }

/** Something that a person was told. */
export type Notice = {
  id: string
  kind: NoticeKind
  /** the reader's calendar day on which it was told */
  day: string
  isUnread: boolean
  /** whether it is about the reader's own plan */
  isOwn: boolean
  /** who did it */
  actor: Named
  /** the other one of the two whom a review or a promise is about */
  counterpart: Named
  /** what was promised; empty where it is not about a promise */
  promise: string
}

/** What somebody chose of the mails that they get. */
export type MailChoices = { mailsReviews: boolean; mailsPromises: boolean; mailsDigest: boolean }

/** What the link in a mail ends. */
export type UnsubscribeLink = { token: string; group: MailGroup }

/** A page of notices, newest first; `before` leads to the older ones. */
export type NoticePage = {
  notices: Notice[]
  before: string | null
  /** the instant of reading, in ISO form */
  upTo: string
}

/** What stands in a weekly digest: titles only. */
export type Digest = {
  goals: { title: string; dueOn: string }[]
  milestones: { title: string; dueOn: string }[]
  promises: { title: string; dueOn: string }[]
  reviews: { withName: string; day: string }[]
  unread: number
}
