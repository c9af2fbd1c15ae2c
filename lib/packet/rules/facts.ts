import type { ClaimedObservable } from '@/lib/evidence/types'
import type { FrameworkDefinition, Role } from '@/lib/framework/types'
import type { EntryKind } from '@/lib/journal/types'
import type { AgreedInReview } from '@/lib/ratings/types'
import type { PacketEndorsement, PacketEntry, PacketFile } from '../types/parts'

/** A done entry, of the period or claimed as evidence. */
export type EntryFact = Pick<
  PacketEntry,
  | 'title'
  | 'date'
  | 'startsOn'
  | 'endsOn'
  | 'minutes'
  | 'provider'
  | 'link'
  | 'audience'
  | 'slides'
  | 'number'
  | 'expiresOn'
> & { id: string; kind: EntryKind; isPrivate: boolean }

/** What an entry was claimed for, withdrawn or not, and everything that was said of the claim, the oldest first. */
export type ClaimFact = {
  entryId: string
  withdrawnOn: string | null
  observables: ClaimedObservable[]
  endorsements: PacketEndorsement[]
}

export type GoalFact = {
  id: string
  title: string
  outcome: string
  measure: string
  startsOn: string
  dueOn: string
  achievedOn: string
  competencies: string[]
  milestones: { title: string; dueOn: string; completedOn: string | null }[]
}

export type ReviewFact = {
  id: string
  on: string
  with: string | null
  sha256: string
  levels: { competencyKey: string; level: number }[]
}

/** The current level of a competency as of the packet's day, and what it rests on. */
export type LevelFact = { level: number; selfOn: string | null; agreed: AgreedInReview | null }

/** What the owner chose and wrote: texts are Markdown, by area key, the opening's under an empty one. */
export type PacketChoices = {
  startsOn: string
  endsOn: string
  narratives: ReadonlyMap<string, string>
  omissions: ReadonlySet<string>
}

/** Everything that a packet is composed from, as of `asOf`. Entries newest first, goals and reviews oldest first. */
export type PacketFacts = {
  person: string
  asOf: string
  framework: { definition: FrameworkDefinition; number: number }
  role: Role
  choices: PacketChoices
  /** by competency key; one that nothing was recorded for has no entry */
  levels: Readonly<Record<string, LevelFact>>
  entries: readonly EntryFact[]
  claims: readonly ClaimFact[]
  /** by entry id */
  files: ReadonlyMap<string, PacketFile[]>
  goals: readonly GoalFact[]
  reviews: readonly ReviewFact[]
}
