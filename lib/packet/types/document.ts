import type { NarrativeBlock } from './narrative'
import type { PacketArea, PacketEntry, PacketGoal, PacketReview } from './parts'

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
 * A figure of the summary, of everything there is: leaving things out changes no figure. `progress` and
 * `supported-progress` are shares (0 to 1), `gap` is in levels, `minutes` in minutes, the others are counts; null: not
 * asked for. `lib/packet/messages` has its words.
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
