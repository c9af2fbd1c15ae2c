import type { Side } from './review'

export type PromiseState = 'open' | 'kept' | 'dropped'

/** A day that a promise was due on, since when, and which side of its plan set it. */
export type PromiseDate = { dueOn: string; setAt: Date; setBy: Side }

/** What somebody undertook in a review. The sides are those of the plan that it is about. */
export type ReviewPromise = {
  id: string
  pairKey: string
  /** the review that it was made in; null: that is gone */
  reviewId: string | null
  ownerId: string
  ownerName: string
  ownerTimeZone: string
  /** null: a guest, or somebody whose account was deleted */
  otherId: string | null
  /** null where `otherId` is; a guest's is the name signed with */
  otherName: string | null
  otherTimeZone: string | null
  /** the other one has no account and came by a link */
  isGuest: boolean
  madeBy: Side
  what: string
  dueOn: string
  state: PromiseState
  dropReason: string
  closedAt: Date | null
  /** the calendar day of who undertook it */
  closedOn: string | null
  closedBy: Side | null
  createdAt: Date
  version: number
  /** every day that it was due on, in turn */
  dates: PromiseDate[]
  /** the milestone that was made of it; null: none, it was removed, or it is not the reader's to see */
  milestone: { id: string; goalId: string; isDone: boolean } | null
}

/** What promises are counted by: `dueOn` of open ones, '' of the others. */
export type PromiseCount = {
  pairKey: string
  ownerId: string
  madeBy: Side
  state: PromiseState
  dueOn: string
  count: number
}

/** How many promises of one side were kept, dropped, and are open and overdue. */
export type PromiseTally = { kept: number; dropped: number; overdue: number }

/** A promise as one of the two sees it. */
export type SeenPromise = Omit<ReviewPromise, 'dates'> & {
  /** the reader's, on the plan that the promise is about */
  side: Side
  isMine: boolean
  isOverdue: boolean
  dates: { dueOn: string; setOn: string; setBy: Side }[]
  /** the calendar day of its making, where the reader lives */
  madeOn: string
}

/** The open promises of two people; today is where the reader lives. */
export type AgendaPromises = { promises: SeenPromise[]; today: string }

/** The promises of two people, and how many each has kept. */
export type PromisesOfTwo = {
  promises: SeenPromise[]
  mine: PromiseTally
  theirs: PromiseTally
  /** today where the reader lives */
  today: string
}

/** A person (or guest) whom the reader has promises with. */
export type PromisePartner = {
  pairKey: string
  /** null: a guest without a name, or somebody whose account was deleted */
  name: string | null
  isGuest: boolean
  mine: PromiseTally
  theirs: PromiseTally
  open: SeenPromise[]
}

export type PromiseList = {
  partners: PromisePartner[]
  /** more are open than are shown */
  hasMoreOpen: boolean
  closed: SeenPromise[]
  /** null: these are all */
  before: string | null
  today: string
}
