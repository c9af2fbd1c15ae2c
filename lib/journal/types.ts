import type { SkillChoice } from '@/lib/skills/types'

/** The kinds of activity, by group, in the order in which they are offered. */
export const kindGroups = {
  learning: ['course', 'certification', 'conference', 'seminar', 'mentoring', 'coaching'],
  sharing: ['talk', 'article', 'white-paper-or-book', 'community'],
  job: ['design-or-decision', 'delegation', 'feedback', 'one-on-one', 'project', 'other'],
} as const

export type KindGroup = keyof typeof kindGroups

export type EntryKind = (typeof kindGroups)[KindGroup][number]

export const entryKinds: readonly EntryKind[] = [
  ...kindGroups.learning,
  ...kindGroups.sharing,
  ...kindGroups.job,
]

export const entryStates = ['planned', 'in-progress', 'done'] as const

export type EntryState = (typeof entryStates)[number]

/** The days of an entry, YYYY-MM-DD. */
export type EntryDays = { startsOn: string | null; endsOn: string | null }

/** What one says of an activity. Competencies are keys. */
export type EntryContent = EntryDays & {
  kind: EntryKind
  title: string
  state: EntryState
  minutes: number | null
  /** who gave it, where it took place or appeared, with whom: what its kind calls it */
  provider: string
  link: string
  /** of a certificate */
  number: string
  /** of a certificate: the last day on which it is valid */
  expiresOn: string | null
  /** of a talk */
  audience: string
  /** of a talk: a link to them */
  slides: string
  /** of a mentoring or coaching session; Markdown */
  takenAway: string
  /** Markdown */
  reflection: string
  competencies: string[]
  /** ids */
  skills: string[]
  goalId: string | null
  isPrivate: boolean
}

/** An entry as a list shows it. */
export type EntryInList = {
  id: string
  kind: EntryKind
  title: string
  state: EntryState
  /** its end, else its start */
  date: string
  minutes: number | null
  isPrivate: boolean
  competencies: string[]
}

/** One whole entry. */
export type Entry = EntryContent & {
  id: string
  date: string
  /** the goal that it serves; `state` is the goal's */
  goal: { id: string; title: string; state: string } | null
  /** its skills by name, archived ones too */
  namedSkills: SkillChoice[]
  version: number
}

/** What files can be. */
export type FileType =
  | 'image/png'
  | 'image/jpeg'
  | 'image/webp'
  | 'application/pdf'
  | 'text/plain'
  | 'text/markdown'

/** A file of an entry as a page shows it. */
export type EntryFile = {
  id: string
  name: string
  type: FileType
  /** in bytes */
  size: number
}

/** The files of one's own entry, and what all of one's files take. */
export type OwnFiles = {
  files: EntryFile[]
  /** in bytes */
  used: number
  quota: number
}

/** An entry in the bin. */
export type DeletedEntry = {
  id: string
  kind: EntryKind
  title: string
  /** its end, else its start */
  date: string
  /** the days on which it was deleted and goes for good */
  deletedOn: string
  goesOn: string
}

/** Where an entry stands in the journal: what is older has an earlier date, or the same and a smaller id. */
export type EntryKey = { date: string; id: string }

/** What entries come to; `timed` of them say how long they took. */
export type Totals = { entries: number; timed: number; minutes: number }

/** A page of what a filter leaves of the journal. */
export type JournalPage = {
  entries: EntryInList[]
  /** of all pages together */
  totals: Totals
  /** for the addresses of the pages of newer and of older entries; null where there are none */
  after: string | null
  before: string | null
}

/** What the quick log starts from. */
export type QuickLogStart = {
  /** the one of the entry that was made last */
  kind: EntryKind
  /** the person's calendar day */
  today: string
  /** the competency that a kind stands for, by the kind */
  proposals: Record<string, string>
  /** by home area; values are keys */
  competencies: { label: string; options: { value: string; label: string }[] }[]
}
