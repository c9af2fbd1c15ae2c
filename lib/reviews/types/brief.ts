import type { SightName } from '@/lib/auth/grant'
import type { EntryKind, Totals } from '@/lib/journal/types'
import type { GoalState, Milestone } from '@/lib/plans/types'
import type { BriefQuestion } from './question'
import type { Side } from './review'

/** Who reads a brief: the plan's owner, the other one of the two, or somebody with a link. */
export type BriefReader = 'owner' | 'other' | 'guest'

/** What a brief looks back on. Days are the owner's calendar days, both included. */
export type BriefInterval = {
  /** it begins with the last review that the same two signed, or with the plan */
  ground: 'review' | 'plan'
  /** what was recorded after this instant is news */
  since: Date
  from: string
  to: string
}

/** A goal of the plan; competencies are keys. */
export type BriefGoal = {
  id: string
  title: string
  dueOn: string
  state: GoalState
  closedOn: string | null
  dropReason: string | null
  /** how often its due day was moved */
  dueMoves: number
  createdAt: Date
  milestones: Milestone[]
  competencies: string[]
}

/** A milestone with its goal. */
export type BriefMilestone = Milestone & { goalId: string; goalTitle: string }

/** A done entry; competencies are keys. */
export type BriefEntry = {
  id: string
  kind: EntryKind
  title: string
  date: string
  minutes: number | null
  isPrivate: boolean
  /** of a certificate: the last day on which it is valid */
  expiresOn: string | null
  competencies: string[]
}

export type GoalChanges = { opened: BriefGoal[]; achieved: BriefGoal[]; dropped: BriefGoal[] }

export type MilestoneChanges = {
  done: BriefMilestone[]
  /** due within the interval, and still open after their day */
  missed: BriefMilestone[]
  /** overdue since before */
  older: BriefMilestone[]
}

/** What was done under one area, and the newest of it; `key` is null for what has no competency. */
export type AreaDone = { key: string | null; name: string; totals: Totals; newest: BriefEntry[] }

export type EntriesDone = {
  totals: Totals
  /** how many of them only the owner sees */
  privateOnes: number
  areas: AreaDone[]
}

export type CertificateChanges = {
  gained: BriefEntry[]
  /** within 90 days, today included */
  expiring: BriefEntry[]
  expired: BriefEntry[]
}

/** A level as it was when the interval began, and as it is beside what evidence supports; 0: no rating. */
export type LevelMove = { key: string; name: string; from: number; to: number; supported: number }

/** A promise of the two that is still open. */
export type OpenPromise = {
  id: string
  what: string
  /** who undertook it, on the plan that the review is about */
  side: Side
  madeOn: string
  dueOn: string
  /** how often another day was agreed on */
  moves: number
}

/** What one needs to know before a review: parts that the reader may not see are null. */
export type Brief = {
  reader: BriefReader
  ownerId: string
  ownerName: string
  /** null: a guest without a name yet, or somebody whose account was deleted */
  otherName: string | null
  isWithGuest: boolean
  interval: BriefInterval
  questions: BriefQuestion[]
  promises: OpenPromise[]
  milestones: MilestoneChanges | null
  goals: GoalChanges | null
  entries: EntriesDone | null
  certificates: CertificateChanges | null
  levels: LevelMove[] | null
  /** what is not shared with the reader */
  hidden: SightName[]
  /** the first day of the journal that the reader may see; null: all of it */
  journalFrom: string | null
}
