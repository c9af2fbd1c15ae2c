import type { EntryKind } from '@/lib/journal/types'

/**
 * A packet as every format of it is made from: facts alone, in a fixed order, so that the same data gives the same
 * bytes. Days are the owner's calendar days, written YYYY-MM-DD; no id of the product stands in it.
 *
 * An `anchor` is unique within the document and stays the same whatever is left out and whatever is added later; a
 * `mark` ("E3") is what a reader calls the same thing in this document, counted anew each time.
 */
export type PacketDocument = {
  /** a change of this shape is a new form */
  form: 1
  /** the owner's name */
  person: string
  role: { name: string; isBaseline: boolean }
  period: { from: string; to: string }
  /** the day that every figure is computed for: the last of the period, or today where that is earlier */
  asOf: string
  framework: { title: string; number: number; levels: { level: number; name: string }[] }
  /** empty where they are left out */
  figures: PacketFigure[]
  /** the words before all areas */
  opening: NarrativeBlock[]
  /** in the framework's order, without those that are left out */
  areas: PacketArea[]
  /** achieved in the period, the oldest first */
  goals: PacketGoal[]
  /** anchors of entries of the period, the oldest first */
  talks: string[]
  publications: string[]
  certificates: string[]
  /** signed in the period, and those that agreed on a level above; the oldest first */
  reviews: PacketReview[]
  /** everything done in the period and every piece of evidence that counts, the newest first */
  entries: PacketEntry[]
  /** what is not in it, by what kind of thing it is, in the order of `leftOutKinds` */
  leftOut: { kind: LeftOutKind; count: number }[]
}

export const figureKeys = [
  'progress',
  'supported-progress',
  'gap',
  'entries',
  'minutes',
  'evidence',
  'endorsements',
  'goals',
  'reviews',
] as const

export type FigureKey = (typeof figureKeys)[number]

/**
 * A figure of the summary, of everything there is: leaving things out changes no figure. `progress` and `supported-progress` are shares (0 to 1), `gap` is in levels, `minutes` in
 * minutes, the others are counts; null: not asked for. `lib/packet/messages` has its words.
 */
export type PacketFigure = {
  key: FigureKey
  value: number | null
  /** of `endorsements`: those that count towards a supported level; of `minutes`: how many entries say how long they took */
  counting: number | null
  /** where in the document it comes from: an anchor of a section or of a thing; null where that is left out */
  anchor: string | null
}

/** The anchors of the document's sections. */
export const sectionAnchors = {
  summary: 'summary',
  opening: 'opening',
  levels: 'levels',
  goals: 'goals',
  talks: 'talks',
  publications: 'publications',
  certificates: 'certificates',
  reviews: 'reviews',
  entries: 'activity',
  leftOut: 'left-out',
} as const

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

export const leftOutKinds = [
  'summary',
  'area',
  'goals',
  'talks',
  'publications',
  'certificates',
  'reviews',
  'activity',
  'goal',
  'review',
  'entry',
  'private',
] as const

/**
 * A section with how much stood in it (`activity`: what was done that is neither evidence nor in a section of its own),
 * single things of a kind, or entries that are marked private.
 */
export type LeftOutKind = (typeof leftOutKinds)[number]

/**
 * The person's own words in a packet, read from Markdown: what every format draws, so that all say the same and mark
 * the same sentences.
 */
export type NarrativeBlock =
  /** `level` from 1 (the largest) to 6 */
  | { kind: 'heading'; level: number; sentences: NarrativeSentence[] }
  /** `depth`: how many lists and quotes it stands in; `bullet`: '' for a paragraph, else "•" or "3." */
  | { kind: 'text'; depth: number; quoted: boolean; bullet: string; sentences: NarrativeSentence[] }
  /** as it stands, line breaks and all; always the author's own words */
  | { kind: 'code'; depth: number; quoted: boolean; text: string }
  | { kind: 'line' }

/** The sentences of a block are parted by one blank. */
export type NarrativeSentence = {
  spans: NarrativeSpan[]
  /** it cites nothing that the document holds */
  ownWords: boolean
}

export type NarrativeSpan =
  /** plain text, with line breaks where the author made them; `href` leads to the web or to a mail address */
  | { kind: 'text'; text: string; strong: boolean; emphasis: boolean; code: boolean; href: string | null }
  /** what the document holds, by its anchor; `mark` is its mark, or the name of a competency */
  | { kind: 'cite'; anchor: string; mark: string }
  /** a citation of something that is not in the document (any more) */
  | { kind: 'lost' }

/** What marks a sentence as the author's own words, in every format. */
export const ownWordsMark = '†'

/** What an anchor of a packet stands for: to its owner alone. */
export type PacketSource = { kind: 'entry' | 'goal' | 'review' | 'competency'; id: string }

/** A packet as its owner's list shows it. */
export type PacketInList = {
  id: string
  role: string
  startsOn: string
  endsOn: string
  /** how many links show it today */
  links: number
}

/** A packet's own row with what its owner chose and wrote. */
export type PacketRecord = {
  id: string
  ownerId: string
  /** the owner's name and time zone */
  person: string
  timeZone: string
  frameworkVersionId: string
  roleKey: string
  startsOn: string
  endsOn: string
  version: number
  /** Markdown by area key; the opening's under an empty one */
  narratives: Map<string, string>
  /** as lib/packet/rules/omissions writes them */
  omissions: Set<string>
}

/** A link that shows a packet; days are the owner's. */
export type PacketLink = {
  id: string
  madeOn: string
  expiresOn: string
  state: 'works' | 'over' | 'revoked'
}

/** What a packet is edited from. */
export type PacketToEdit = {
  record: PacketRecord
  /** with nothing left out */
  whole: PacketDocument
  sources: Record<string, PacketSource>
  /** citations that lead nowhere, by area key; the opening's under an empty one */
  lost: Record<string, string[]>
  areas: { key: string; name: string }[]
  /** the newest first */
  links: PacketLink[]
}
