import type { FrameworkDefinition } from '@/lib/framework/types'
import type { EntryKind, EntryState } from '@/lib/journal/types'
import type { Nearness } from './rules/nearest-entries'
import type { PiecesByCompetency } from './rules/pieces'
import type { SupportedLevels } from './rules/supported-levels'

/** A behaviour that evidence is claimed for, by its competency's key and its own. */
export type ClaimedObservable = { competencyKey: string; observableKey: string }

/** What somebody else said of evidence; days are the reader's calendar days. */
export type Endorsement = {
  id: string
  /** null: a guest, or an account that was deleted */
  endorserId: string | null
  /** null: an account that was deleted */
  name: string | null
  isGuest: boolean
  /** in the endorser's own words */
  saw: string
  on: string
  withdrawnOn: string | null
}

/** A claim that stands: what an entry shows, and what others said of that. */
export type Evidence = {
  id: string
  on: string
  observables: ClaimedObservable[]
  /** the oldest first */
  endorsements: Endorsement[]
  /** by which its owner has asked for endorsements and that are good, the oldest first; nobody else's to see */
  links: EndorsementLink[]
}

/** A link by which the owner asks for an endorsement; never its token. Days are the owner's calendar days. */
export type EndorsementLink = {
  id: string
  /** who is asked, in the owner's words */
  asked: string
  on: string
  /** the day on which it runs out */
  goodUntil: string
  /** whether something that was said through it stands */
  isUsed: boolean
}

/** What somebody without an account said of evidence, as that one sees it. */
export type Said = { name: string; saw: string; on: string }

/** The entry behind a claim, as far as somebody with a link sees it. */
export type EntryAsked = {
  kind: EntryKind
  title: string
  state: EntryState
  startsOn: string | null
  endsOn: string | null
  link: string
}

/** Evidence that somebody without an account may endorse. Days are the owner's calendar days. */
export type EvidenceAsked = {
  evidenceId: string
  entry: EntryAsked
  observables: ClaimedObservable[]
  /** null: nothing that stands */
  said: Said | null
}

/** What a link that asks for an endorsement shows, and to whom. */
export type EndorsementAsked = EvidenceAsked & {
  ownerName: string
  /** the owner's */
  framework: FrameworkDefinition
  goodUntil: string
  /**
   * who looks: the owner; somebody who may see the entry, whose endorsement counts when it is given there; or somebody
   * who says it as a guest, whatever name is known
   */
  reader:
    | { is: 'owner'; entryId: string }
    | { is: 'counting'; ownerId: string; entryId: string }
    | { is: 'guest'; name: string }
}

/** An endorsement that the reader gave; days are the reader's calendar days. */
export type GivenEndorsement = {
  id: string
  ownerName: string
  saw: string
  on: string
  withdrawnOn: string | null
}

/** A piece of evidence as the supported level of one competency takes it. Days are the owner's calendar days. */
export type Grounds = {
  entryId: string
  /** the entry's date */
  date: string
  withdrawnOn: string | null
  /** keys */
  observables: string[]
  /** those that count: by a signed-in person other than the owner, in a mentorship with the owner when endorsing */
  endorsements: { on: string; withdrawnOn: string | null }[]
}

/** The same as it is stored, for observables of any competency. */
export type ClaimedGrounds = Omit<Grounds, 'observables'> & {
  evidenceId: string
  isPrivate: boolean
  observables: ClaimedObservable[]
}

/** Somebody's supported levels as others see them: private entries count, and are seen as a number alone. */
export type SupportedInSight = { levels: SupportedLevels; pieces: PiecesByCompetency }

/** An entry that was claimed for observables of one competency. Days are the owner's calendar days. */
export type CompetencyClaim = {
  evidenceId: string
  entryId: string
  title: string
  kind: EntryKind
  /** the entry's date */
  date: string
  /** the entry's; '' where it has none */
  link: string
  isPrivate: boolean
  withdrawnOn: string | null
  /** keys */
  observables: string[]
  /** the oldest first */
  endorsements: (Pick<Endorsement, 'name' | 'isGuest' | 'on' | 'withdrawnOn'> & { counts: boolean })[]
}

/** An observable that its person had no opportunity to show so far. */
export type OpportunityMark = {
  id: string
  observableKey: string
  reason: string
  /** the owner's calendar day */
  markedOn: string
  version: number
}

/** A done entry that may show something of a competency. */
export type NearEntry = Nearness & { title: string; kind: EntryKind; link: string; isPrivate: boolean }

/** What evidence there is for one competency, and what may be some. */
export type CompetencyEvidence = {
  /** withdrawn ones too, the newest entry first */
  claims: CompetencyClaim[]
  marks: OpportunityMark[]
  /** nearest first */
  near: NearEntry[]
  /** of `near`, counted from 1 */
  page: number
  hasMore: boolean
}

/** An observable that a version of the framework has not, with the entries that are claimed for it, the newest first. */
export type UnmappedEvidence = ClaimedObservable & { entries: { id: string; title: string; date: string }[] }
