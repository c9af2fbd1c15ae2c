import type { EntryKind } from '@/lib/journal/types'
import type { NarrativeBlock } from './narrative'

export type PacketArea = {
  /** `a-` and the area's key */
  anchor: string
  name: string
  /** shares, 0 to 1; null: not asked for */
  progress: number | null
  supportedProgress: number | null
  /** the person's own words on it */
  narrative: NarrativeBlock[]
  /** those whose home it is, in the framework's order */
  competencies: PacketCompetency[]
}

export type PacketCompetency = {
  /** `c-` and the competency's key */
  anchor: string
  name: string
  current: PacketLevel
  /** what the role requires; null: nothing */
  required: { level: number; weight: number } | null
  /** 0: no level is supported */
  supported: number
  /** how much counts towards the supported level: different entries, and how many of them are private */
  grounds: { entries: number; private: number }
  /** the strongest first */
  evidence: PacketEvidence[]
  /** how many more entries show it that are not listed for their number; they stand among the entries */
  more: number
}

/** The current level, and what it rests on. */
export type PacketLevel = {
  /** 0: no rating yet */
  level: number
  ground:
    | { kind: 'none' }
    | { kind: 'self'; on: string }
    /** `review`: the review's anchor; null where reviews are left out. `since`: a newer rating of one's own */
    | { kind: 'agreed'; on: string; review: string | null; since: { level: number; on: string } | null }
}

/** An entry that shows observables of one competency. */
export type PacketEvidence = {
  /** the entry's anchor */
  entry: string
  /** the highest first */
  shows: { level: number; text: string }[]
}

export type PacketGoal = {
  anchor: string
  /** "G1" */
  mark: string
  title: string
  outcome: string
  measure: string
  startsOn: string
  dueOn: string
  achievedOn: string
  /** `anchor` is null where the competency is not in the document */
  competencies: { anchor: string | null; name: string }[]
  /** by due day; `completedOn` is null for one that was not completed */
  milestones: { title: string; dueOn: string; completedOn: string | null }[]
}

export type PacketReview = {
  anchor: string
  /** "R1" */
  mark: string
  /** the day of the second signature */
  on: string
  /** null: the account was deleted */
  with: string | null
  /** SHA-256 of what both signed, in hex */
  sha256: string
  /** what it agreed on, in the framework's order; `anchor` is null where the competency is not in the document */
  levels: { anchor: string | null; name: string; level: number }[]
}

export type PacketEntry = {
  anchor: string
  /** "E1" */
  mark: string
  kind: EntryKind
  title: string
  /** its end, else its start */
  date: string
  startsOn: string | null
  endsOn: string | null
  /** null: not said */
  minutes: number | null
  /** who gave it, where it took place or appeared; may be empty, as the following */
  provider: string
  link: string
  audience: string
  slides: string
  /** of a certificate */
  number: string
  expiresOn: string | null
  /** false: before the period, here because it still counts as evidence */
  inPeriod: boolean
  /** what it is evidence of, as of the document's day; empty: of nothing. `anchor`: the competency's, null where that is not in the document */
  shows: { anchor: string | null; competency: string; level: number; text: string }[]
  /** by name */
  files: PacketFile[]
  /** the oldest first */
  endorsements: PacketEndorsement[]
}

/** A file of an entry; its bytes are not in the document. */
export type PacketFile = {
  name: string
  type: string
  /** in bytes */
  size: number
  /** in hex */
  sha256: string
}

export type PacketEndorsement = {
  /** null: the account was deleted */
  by: string | null
  isGuest: boolean
  /** towards a supported level */
  counts: boolean
  on: string
  /** in the endorser's own words */
  saw: string
  /** it was taken back later; null: it stands */
  withdrawnOn: string | null
}
