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
  provider: string
  link: string
  /** Markdown */
  reflection: string
  competencies: string[]
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
  version: number
}

/** Where a page of the journal ends: its last entry. The next page begins after it. */
export type EntryKey = { date: string; id: string }

/** A page of the journal; `first` is the one with the newest entries. */
export type JournalPage = {
  first: boolean
  entries: EntryInList[]
  /** for the address of the page of older entries; null when there are none */
  before: string | null
}
